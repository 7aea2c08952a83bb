namespace Bot.News.Summaries;

/// <summary>What is known about a term of an article.</summary>
internal record struct Term
{
    /// <summary>Whether it carries a topic: no stop word, no single letter.</summary>
    public bool IsContent { get; init; }

    /// <summary>Whether it opens with a digit.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The first sentence that has it.</summary>
    public int FirstSentence { get; init; }

    /// <summary>How many sentences have it.</summary>
    public int Sentences { get; set; }

    /// <summary>How often it is capitalised inside a sentence.</summary>
    public int Names { get; set; }

    /// <summary>Whether the article's title has it.</summary>
    public bool IsInTitle { get; set; }

    public readonly bool IsName => IsContent && Names > 0;
}
