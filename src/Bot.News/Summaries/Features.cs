namespace Bot.News.Summaries;

/// <summary>What is counted on a term to tell the chance that a summary has it.</summary>
internal enum TermFeature
{
    /// <summary>It carries a topic: no stop word. Such a term has all the others, a stop word none of them.</summary>
    Content,

    /// <summary>It is a stop word.</summary>
    Stop,

    /// <summary>The logarithm of the sentences that have it.</summary>
    Frequency,

    /// <summary>The share of the sentences that have it.</summary>
    Share,

    /// <summary>1 / (1 + the first sentence that has it), from 0.</summary>
    Early,

    /// <summary>The logarithm of 1 + the first sentence that has it.</summary>
    Late,

    /// <summary>The first sentence has it.</summary>
    Lead,

    /// <summary>It is capitalised somewhere inside a sentence.</summary>
    Name,

    /// <summary><see cref="Frequency"/> of a name.</summary>
    FrequentName,

    /// <summary>It opens with a digit.</summary>
    Number,

    /// <summary>The article's title has it.</summary>
    Title,
}

/// <summary>What is counted on two terms that follow each other.</summary>
internal enum PairFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>Both carry a topic.</summary>
    Content,

    /// <summary>One of them does.</summary>
    HalfContent,

    /// <summary>The logarithm of the sentences that have the pair.</summary>
    Frequency,

    /// <summary><see cref="Frequency"/> where both carry a topic.</summary>
    FrequentContent,

    /// <summary>1 / (1 + the first sentence that has it), from 0.</summary>
    Early,

    /// <summary>The logarithm of 1 + the first sentence that has it.</summary>
    Late,

    /// <summary>The first sentence has it.</summary>
    Lead,

    /// <summary>Both are names.</summary>
    Names,

    /// <summary><see cref="Frequency"/> of two names.</summary>
    FrequentNames,

    /// <summary>One of them is a number.</summary>
    Number,

    /// <summary>Both stand in the title.</summary>
    Title,
}

/// <summary>What is counted on a sentence to tell which share of it a summary has.</summary>
internal enum SentenceFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>1 / (1 + its place), from 0.</summary>
    Early,

    /// <summary>Words beyond thirty, in tens.</summary>
    Long,

    /// <summary>The mean, over its terms that carry a topic, of the logarithm of the sentences that have each.</summary>
    Frequency,

    /// <summary>Cosine with the rest of the article (centroid; Radev and others, 2004).</summary>
    Centrality,

    /// <summary>The share of its words that are names.</summary>
    Names,

    /// <summary>It has the article's most frequent name.</summary>
    MainName,

    /// <summary>It has a number.</summary>
    Number,

    /// <summary>The share of its letters that stand between quotation marks.</summary>
    Quoted,

    /// <summary>The chances of its terms, for each word.</summary>
    Terms,

    /// <summary>The chances of its pairs, for each word.</summary>
    Pairs,
}
