namespace Bot.News.Speakers.Names;

/// <summary>What a name names.</summary>
internal enum MentionKind : byte
{
    /// <summary>A capitalised name that nothing in the text classifies.</summary>
    Unknown,
    Person,
    Organisation,
    Place,

    /// <summary>A people, party or faith: "Republicans".</summary>
    People,

    /// <summary>A law, event, work or day: never a speaker's name.</summary>
    Thing,

    /// <summary>A role in capitals without a name: "the President".</summary>
    Title,
    Account,
}
