using Bot.News;

namespace Bot.Storage;

/// <summary>An article as it is stored, with what was read out of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="IsReadByThisBuild">Whether this build of the newsroom read it.</param>
/// <param name="Reading">What was read, as bytes; empty where it is missing.</param>
internal sealed record StoredArticle(Article Article, bool IsReadByThisBuild, byte[] Reading)
{
    /// <summary>
    /// The article with what was read out of it, by whichever build; a reading that is missing or damaged is made again.
    /// A pure function, for any thread.
    /// </summary>
    public (Document Document, bool IsCurrent) Open()
    {
        try
        {
            return Reading.Length > 0 ? (ReadingBlob.Read(Article, Reading), IsReadByThisBuild) : (Document.Read(Article), false);
        }
        catch (InvalidDataException)
        {
            return (Document.Read(Article), false);
        }
    }
}

/// <summary>The wording that an edited article had before.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Replaced">When the next version came.</param>
/// <param name="Title">Its title then.</param>
/// <param name="Text">Its text then.</param>
internal sealed record EarlierVersion(string ArticleId, DateTimeOffset Replaced, string? Title, string Text);

/// <summary>Something that came in and is to be kept: an article, and the feed's item that it came from.</summary>
/// <param name="Document">The article, read.</param>
/// <param name="Item">The item, or null.</param>
internal sealed record Arrival(Document Document, SeenItem? Item);
