using System.Collections.Immutable;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Finds the quotations of an article: the stages, in order, a file each. <see cref="Quote.Rule"/> names those that had a hand in a quotation.
/// </summary>
public static class QuoteExtractor
{
    /// <summary>The quotations of an article, in the order of their first content span.</summary>
    public static ImmutableArray<Quote> Extract(
        Article article, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences) =>
        Extract(Tokens.Of(article.Text.ToString(), paragraphs, sentences));

    /// <param name="tokens">The tokens of an article, as they were cut; their tags are written here.</param>
    internal static ImmutableArray<Quote> Extract(Tokens tokens) => Extract(tokens, Weights.Embedded);

    internal static ImmutableArray<Quote> Extract(Tokens tokens, Weights weights)
    {
        var scene = Lay(tokens);
        var finder = new AttributionFinder(scene, weights);
        var attributions = finder.Find(LeastChance);
        Datelines.Cut(scene, attributions);
        Introductions.Join(scene, attributions);
        Coordination.Cut(scene, attributions);
        SourceClauses.Join(scene, attributions);
        SourceEdges.Cut(scene, attributions);
        Overlaps.Resolve(scene, attributions);
        var owners = Continuations.Owners(scene, attributions);
        Turns.Find(scene, attributions, owners);
        Signatures.FindNames(scene, attributions, owners);
        Continuations.Join(scene, attributions, owners);
        Resumptions.Join(scene, attributions, owners);
        Leftovers.Join(scene, attributions, owners);
        Reviews.Join(scene, attributions, owners);
        finder.Rescue(attributions, owners);
        Participles.Find(scene, attributions, owners);
        Signatures.Find(scene, attributions, owners);
        Signatures.FindTweets(scene, attributions);
        Credits.Find(scene, attributions);
        Labels.Find(scene, attributions);
        Headlines.Find(scene, attributions);
        owners = Continuations.Owners(scene, attributions);
        Continuations.Join(scene, attributions, owners);
        Floating.Join(scene, attributions, owners);
        Continuations.Join(scene, attributions, owners);
        Floating.Find(scene, attributions);
        Passives.Clear(scene, attributions);
        return [.. QuoteBuilder.Build(scene, attributions).Where(Doubt.IsSure)];
    }

    /// <summary>How likely a cue must be: verbs of speaking are worth more doubt than those of thought and attitude.</summary>
    private static double LeastChance(Token token) => Cues.IsSpeech(token) ? 0.5 : 0.55;

    /// <summary>Stage 1: quotation marks and word classes of the tokens.</summary>
    internal static Scene Lay(Tokens tokens)
    {
        var quotations = QuoteMarks.Pair(tokens);
        Tagger.Run(tokens);
        return new Scene(tokens, quotations);
    }
}
