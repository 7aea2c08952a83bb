namespace Bot.News.Wording;

/// <summary>How remembered words lie on a text.</summary>
/// <param name="Score">The weight of the words found, less what was skipped, in nats.</param>
/// <param name="Share">The same as a share of the weight of all remembered words: 0 to 1.</param>
/// <param name="Matched">How many words of the text match; 0 where nothing does.</param>
/// <param name="Span">How many words there are from the first that matches to the last.</param>
/// <param name="Likeness">The likeness of the words found, added up: at most the number of remembered words.</param>
/// <param name="Pairs">How many of them follow each other both in memory and in the text.</param>
/// <param name="PairWeight">The weight of those.</param>
/// <param name="Missed">The share of the remembered words that the text has not.</param>
/// <param name="LongestRun">The most remembered words in a row that stand in a row in the text.</param>
/// <param name="Skipped">How many words the text has between those found in order, beside those remembered there.</param>
/// <param name="Crowded">How many remembered words have no place between those found in order: a misremembered word takes the place of another.</param>
/// <param name="Displaced">How many words were found in another order.</param>
/// <param name="MissedCommon">How much the missed words speak against it, in nats: whoever puts in a word of his own seldom picks the commonest.</param>
/// <param name="Exact">How many remembered words were found letter by letter.</param>
/// <param name="Content">How many words were found that carry a topic.</param>
/// <param name="MissedContent">How many that carry a topic and that articles have were not.</param>
/// <param name="MissedUnknown">How many that no article has were not.</param>
/// <param name="Length">How many words the whole text has.</param>
internal readonly record struct WordingAlignment(
    float Score, float Share, int Matched, int Span, float Likeness, int Pairs, float PairWeight, float Missed, int LongestRun,
    int Skipped, int Crowded, int Displaced, float MissedCommon, int Exact, int Content, int MissedContent, int MissedUnknown, int Length);
