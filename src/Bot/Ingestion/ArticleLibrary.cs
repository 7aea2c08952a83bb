using Bot.News;
using Bot.News.Index;
using Bot.News.Reading;

namespace Bot.Ingestion;

/// <summary>Fills the index from files.</summary>
internal static class ArticleLibrary
{
    /// <summary>Reads every article under the path on all cores and publishes one snapshot.</summary>
    /// <returns>What could not be read, or not wholly, in order.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; nothing is published.</exception>
    public static IReadOnlyList<ReadOutcome> Load(NewsIndex index, string path, CancellationToken stop = default)
    {
        var warned = new List<ReadOutcome>();
        index.Publish(builder =>
        {
            var read = ArticleFiles.Read(path).AsParallel().AsOrdered().WithCancellation(stop)
                .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Read);
            foreach (var (outcome, document) in read)
            {
                if (outcome.Warning is not null)
                {
                    warned.Add(outcome);
                }

                if (document is not null)
                {
                    builder.Add(document);
                }
            }
        });
        return warned;
    }

    /// <summary>The document of an article that was read; a mistake in reading it costs that article alone.</summary>
    public static (ReadOutcome Outcome, Document? Document) Read(ReadOutcome outcome)
    {
        try
        {
            return (outcome, outcome.Article is { } article ? Document.Read(article) : null);
        }
        catch (Exception e)
        {
            return (ReadOutcome.Refused(outcome.Name, e.Message), null);
        }
    }
}
