namespace Bot.News.Reading.Feeds;

/// <summary>What the XML scanner found.</summary>
internal enum XmlPiece
{
    Text,
    Start,
    End,
    Finish,
}
