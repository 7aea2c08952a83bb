namespace Bot.News.Index;

/// <summary>The postings of one term in a segment: some blocks in a row.</summary>
/// <param name="First">The first block.</param>
/// <param name="End">One past the last block.</param>
internal readonly record struct PostingList(int First, int End);
