namespace Bot.News.Index;

/// <summary>What an index holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Sentences">Sentences of those articles, without furniture.</param>
/// <param name="Quotations">Quotations found in them.</param>
/// <param name="Speakers">Different named speakers behind the quotations.</param>
/// <param name="Oldest">The earliest publication date known, or null.</param>
/// <param name="Newest">The latest publication date known, or null.</param>
public sealed record NewsCounts(
    int Articles, int Sentences, int Quotations, int Speakers, DateTimeOffset? Oldest, DateTimeOffset? Newest);
