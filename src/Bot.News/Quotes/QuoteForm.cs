namespace Bot.News.Quotes;

/// <summary>What the content is.</summary>
public enum QuoteForm
{
    /// <summary>What was said: quoted words or a clause.</summary>
    Statement,

    /// <summary>Only what it was about: "criticised the deal", "tweeted his nation's flag".</summary>
    Mention,
}
