using System.Collections.Immutable;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stages 2 to 4: weighs every word as a cue, then for each cue its borders, its source, and where its content stands,
/// starts and ends. Every choice is the candidate whose features weigh most; how sure it is becomes the confidence.
/// </summary>
internal sealed class AttributionFinder(Scene scene, Weights weights)
{
    /// <summary>How many tokens an unclaimed quotation must have to be looked after.</summary>
    private const int LeastRescued = 5;

    /// <summary>How far from an unclaimed quotation its cue is looked for, in tokens.</summary>
    private const int RescueReach = 40;

    /// <summary>The log odds under which a word is no cue even beside an unclaimed quotation.</summary>
    private const float LeastScore = -4;

    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly float[] scores = new float[Contents.Most];
    private readonly int[] places = new int[Contents.Most];
    private readonly Window[] sources = new Window[Sources.Most];

    /// <summary>Weighs every word that can be a cue.</summary>
    public void ScoreCues()
    {
        var f = new Features(keys);
        for (var i = 0; i < scene.Count; i++)
        {
            scene.CueScores[i] = float.NegativeInfinity;
            if (Cues.CanBeCue(scene[i]))
            {
                f.Clear();
                Cues.Describe(ref f, scene, i);
                scene.CueScores[i] = weights.Score(f.Keys);
            }
        }
    }

    /// <summary>The attributions of all cues at least as likely as the threshold, in the order of their cues.</summary>
    public List<Attribution> Find(Func<Token, double> threshold)
    {
        ScoreCues();
        var found = new List<Attribution>();
        Window previous = default;
        var sentence = -1;
        for (var head = 0; head < scene.Count; head++)
        {
            var sure = Chance(scene.CueScores[head]);
            if (sure < threshold(scene[head]))
            {
                continue;
            }

            if (scene.SentenceOf(head) != sentence)
            {
                (sentence, previous) = (scene.SentenceOf(head), default);
            }

            var attribution = Read(head, previous, sure);
            if (attribution is not null)
            {
                found.Add(attribution);
                previous = attribution.Source.End > 0 ? attribution.Source : previous;
            }
        }

        return found;
    }

    /// <summary>
    /// Stage 6: a whole sentence between marks that no cue has claimed takes the likeliest word of its sentence as cue, be it a verb no list knows ("riffed").
    /// </summary>
    public void Rescue(List<Attribution> attributions, int[] owners)
    {
        var byHead = new Dictionary<int, int>();
        for (var a = 0; a < attributions.Count; a++)
        {
            byHead[attributions[a].Head] = a;
        }

        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || !IsSentence(quotation))
            {
                continue;
            }

            var head = LikeliestAround(quotation, q);
            if (head >= 0 && Read(head, default, Chance(scene.CueScores[head])) is { } attribution)
            {
                var rescued = Holds(attribution, quotation) ? attribution : attribution with { Content = [new Window(quotation.Open, quotation.End)] };
                rescued = rescued with { Rule = "unclaimed quotation, " + attribution.Rule };
                if (!byHead.TryGetValue(head, out var known))
                {
                    owners[q] = byHead[head] = attributions.Count;
                    attributions.Add(rescued);
                }
                else if (QuotationIn(attributions[known]) is not { } other || (Cuts(other, quotation) && IsApart(attributions[known], quotation)))
                {
                    owners[q] = known;
                    attributions[known] = QuotationIn(attributions[known]) is null ? rescued : WithPart(attributions[known], quotation);
                }
            }
        }
    }

    private Quotation? QuotationIn(Attribution attribution)
    {
        foreach (var part in attribution.Content)
        {
            if (scene.QuotationAt(part.First) is >= 0 and var q)
            {
                return scene.Quotations[q];
            }
        }

        return null;
    }

    // "“What I believe,” he said, “is that it fails.”": the first of the two is no whole sentence.
    private bool Cuts(Quotation a, Quotation b)
    {
        var first = a.Open < b.Open ? a : b;
        return first.IsClosed && scene[first.End - 2].Tag != Tag.Stop;
    }

    private static bool IsApart(Attribution attribution, Quotation quotation) =>
        attribution.Content.All(part => part.End <= quotation.Open || quotation.End <= part.First);

    private static Attribution WithPart(Attribution attribution, Quotation quotation) => attribution with
    {
        Content = [.. attribution.Content.Append(new Window(quotation.Open, quotation.End)).OrderBy(part => part.First)],
        Rule = attribution.Rule + ", and an unclaimed quotation",
    };

    private bool IsSentence(Quotation quotation) =>
        quotation.Length >= LeastRescued
        && (scene.Verbs(quotation.Open, quotation.End) > 0 || (quotation.IsClosed && scene[quotation.End - 2].Tag is Tag.Comma or Tag.Stop));

    private static bool Holds(Attribution attribution, Quotation quotation) =>
        attribution.Content.Any(part => part.First <= quotation.Open && quotation.End <= part.End);

    private int LikeliestAround(Quotation quotation, int q)
    {
        var best = -1;
        var first = Math.Max(scene.SentenceFirst(quotation.Open), quotation.Open - RescueReach);
        var end = Math.Min(scene.SentenceEnd(quotation.End - 1), quotation.End + RescueReach);
        var least = LeastScore;
        if (quotation.Open > 0 && scene[quotation.Open - 1].Tag == Tag.Colon)
        {
            // "issued the following statement:" ties the quotation to its sentence whatever its verb, across the paragraph's end too.
            first = Math.Max(scene.SentenceFirst(quotation.Open - 1), quotation.Open - RescueReach);
            least = 2 * LeastScore;
        }

        for (var i = first; i < end; i++)
        {
            if (scene.QuotationAt(i) != q && scene.CueScores[i] > least && (best < 0 || scene.CueScores[i] > scene.CueScores[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private Attribution? Read(int head, Window previous, double sure)
    {
        var cue = new Window(Begin(head), End(head));
        var source = Source(head, cue, previous, out var sourceSure);
        var f = new Features(keys);
        var place = Place.Of(scene, head, cue, source);
        for (var side = 0; side < 3; side++)
        {
            f.Clear();
            Contents.DescribeSide(ref f, scene, place, (Contents.Side)side);
            scores[side] = weights.Score(f.Keys);
        }

        if (Sources.Frame(scene, new Window(place.Left, place.Right), place.Window) == 1)
        {
            // A sentence between marks closes right before cue and source: it is what was said.
            scores[(int)Contents.Side.After] = float.NegativeInfinity;
            if (!Contents.HasQuote(scene, place.Right, place.Window.End))
            {
                scores[(int)Contents.Side.Both] = float.NegativeInfinity;
            }
        }

        var where = (Contents.Side)Best(3, out var sideSure);
        var content = ImmutableArray.CreateBuilder<Window>(2);
        if (where != Contents.Side.After && Before(place) is { End: > 0 } left)
        {
            content.Add(left);
        }

        if (where != Contents.Side.Before && After(place) is { End: > 0 } right)
        {
            content.Add(right);
        }

        return content.Count == 0 ? null
            : new Attribution(head, cue, source, content.DrainToImmutable(), sure * Math.Sqrt(sourceSure * sideSure), $"cue: {Lexicon.Word(Lexicon.Lemma(scene[head].Word))}, content {where.ToString().ToLowerInvariant()}");
    }

    private Window Source(int head, Window cue, Window previous, out double sure)
    {
        var f = new Features(keys);
        for (var c = 0; c < 3; c++)
        {
            f.Clear();
            Sources.DescribeSide(ref f, scene, head, cue, (Sources.Side)c, previous);
            scores[c] = weights.Score(f.Keys);
        }

        var count = Sources.Candidates(scene, cue, (Sources.Side)Best(3, out sure), sources);
        if (count == 0)
        {
            return default;
        }

        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Sources.Describe(ref f, scene, head, cue, sources[c], previous);
            scores[c] = weights.Score(f.Keys);
        }

        var source = sources[Best(count, out var candidateSure)];
        sure *= candidateSure;
        return source;
    }

    private int Begin(int head)
    {
        var first = Cues.FirstBegin(scene, head);
        var f = new Features(keys);
        for (var i = first; i <= head; i++)
        {
            f.Clear();
            Cues.DescribeBegin(ref f, scene, head, i);
            scores[i - first] = weights.Score(f.Keys);
        }

        return first + Best(head - first + 1, out _);
    }

    private int End(int head)
    {
        var last = Cues.LastEnd(scene, head);
        var f = new Features(keys);
        for (var i = head + 1; i <= last; i++)
        {
            f.Clear();
            Cues.DescribeEnd(ref f, scene, head, i);
            scores[i - head - 1] = weights.Score(f.Keys);
        }

        return head + 1 + Best(last - head, out _);
    }

    private Window After(Place place)
    {
        var count = Contents.Starts(scene, place, places);
        if (count == 0)
        {
            return default;
        }

        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeStart(ref f, scene, place, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        var start = places[Best(count, out _)];
        count = Contents.Ends(scene, place, start, places);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeEnd(ref f, scene, place, start, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        return count == 0 ? default : new Window(start, places[Best(count, out _)]);
    }

    private Window Before(Place place)
    {
        var count = Contents.EndsBefore(scene, place, places);
        if (count == 0)
        {
            return default;
        }

        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeEndBefore(ref f, scene, place, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        var end = places[Best(count, out _)];
        count = Contents.StartsBefore(scene, place, end, places);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeStartBefore(ref f, scene, place, places[c], end);
            scores[c] = weights.Score(f.Keys);
        }

        return count == 0 ? default : new Window(places[Best(count, out _)], end);
    }

    private int Best(int count, out double sure)
    {
        var best = 0;
        for (var c = 1; c < count; c++)
        {
            if (scores[c] > scores[best])
            {
                best = c;
            }
        }

        var sum = 0.0;
        for (var c = 0; c < count; c++)
        {
            sum += Math.Exp(scores[c] - scores[best]);
        }

        sure = 1 / sum;
        return best;
    }

    private static double Chance(float score) => 1 / (1 + Math.Exp(-score));
}
