namespace Bot.News.Summaries;

/// <summary>What a sentence needs on the screen before it to be understood.</summary>
internal enum Opening
{
    /// <summary>Nothing: it stands alone.</summary>
    Free,

    /// <summary>The sentence that names the person: it opens with "he" or is somebody's words, "she said".</summary>
    Person,

    /// <summary>The very sentence before it: it opens with "this" or "they", or is a quotation that goes on.</summary>
    Sentence,
}
