namespace Bot.News.Index;

/// <summary>One person, with what the documents of a segment quote.</summary>
/// <param name="Key">What the person's names have in common.</param>
/// <param name="Name">The fullest of the names.</param>
/// <param name="Quotes">At least one quotation, those of one document in a row.</param>
internal sealed record QuotedSpeaker(string Key, string Name, IndexedQuote[] Quotes)
{
    /// <summary>So many quotations of a person tell which name is in use.</summary>
    private const int Telling = 1_000;

    /// <summary>How many articles of the segment quote the person.</summary>
    public int Articles
    {
        get
        {
            var articles = 0;
            IndexedDocument? last = null;
            foreach (var quote in Quotes)
            {
                articles += ReferenceEquals(quote.Document, last) ? 0 : 1;
                last = quote.Document;
            }

            return articles;
        }
    }

    /// <summary>
    /// What to call a person who is known under some names: the one that most quotations have, but a surname alone only where there is no
    /// other; of equals the longer.
    /// </summary>
    public static string NameOf(IEnumerable<QuotedSpeaker> names) => names
        .SelectMany(n => n.Quotes)
        .Take(Telling)
        .CountBy(q => q.Quote.Speaker!.Name)
        .MaxBy(n => (n.Key.Contains(' '), n.Value, n.Key.Length)).Key;

    /// <summary>The person with these quotations, of which there is at least one.</summary>
    public static QuotedSpeaker Of(string key, IndexedQuote[] quotes)
    {
        var fullest = "";
        foreach (var quote in quotes)
        {
            var name = quote.Quote.Speaker!.Name;
            fullest = name.Length > fullest.Length ? name : fullest;
        }

        return new QuotedSpeaker(key, fullest, quotes);
    }
}
