using System.Collections.Immutable;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stages 2 to 5: weighs every word as a cue, then for each likely one the readings that <see cref="CandidateSearch"/> finds
/// (borders, source, content), and takes the one that the <see cref="Reranker"/> likes best; how sure it is becomes the confidence.
/// </summary>
internal sealed class AttributionFinder(Scene scene, Weights weights)
{
    /// <summary>How many tokens an unclaimed quotation must have to be looked after.</summary>
    private const int LeastRescued = 5;

    /// <summary>How far from an unclaimed quotation its cue is looked for, in tokens.</summary>
    private const int RescueReach = 40;

    /// <summary>The confidence under which a word that is no verb of speaking is not the cue of an unclaimed quotation: it almost never is on PolNeAR's train articles.</summary>
    private const double LeastRescue = 0.2;

    /// <summary>How many tokens behind a quotation the cue stands that follows its speaker's name.</summary>
    private const int Beside = 4;

    /// <summary>The log odds under which a word is no cue even beside an unclaimed quotation.</summary>
    private const float LeastScore = -4;

    /// <summary>The log odds of a cue that says an unclaimed quotation, against those that nobody around it does.</summary>
    private const float OddsOfNobody = -2;

    /// <summary>The log odds under which a word is not read as a cue: from -2 to here nothing is won on PolNeAR dev or train, above -1 recall is lost.</summary>
    internal const float LeastCue = -1.15f;

    /// <summary>The chance under which even a verb between a clause and a name is no cue; chosen by reading press reviews, where it changes PolNeAR train and dev by less than a tenth.</summary>
    private const double LeastInverted = 0.15;

    /// <summary>What the order of words alone gives: of verbs of speaking behind a clause and beside their subject 97% are cues on PolNeAR's train articles.</summary>
    private const double SetOffConfidence = 0.75;

    private static readonly string[] SideNames = ["after", "before", "both"];

    private readonly CandidateSearch search = new(scene, weights);
    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly float[] scores = new float[CandidateSearch.Most + 1];

    /// <summary>Weighs every word that can be a cue.</summary>
    public void ScoreCues()
    {
        var f = new Features(keys);
        for (var i = 0; i < scene.Count; i++)
        {
            scene.CueScores[i] = float.NegativeInfinity;
            if (scene.ClassAt(i) != Cues.CueClass.None)
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
            if (scene.CueScores[head] < LeastCue)
            {
                continue;
            }

            if (scene.SentenceOf(head) != sentence)
            {
                (sentence, previous) = (scene.SentenceOf(head), default);
            }

            var attribution = Read(head, previous, threshold(scene[head]));
            if (attribution is not null)
            {
                found.Add(attribution);
                previous = attribution.Source.End > 0 ? attribution.Source : previous;
            }
        }

        return found;
    }

    /// <summary>
    /// Stage 9: a whole sentence between marks that no cue has claimed takes the likeliest word of its sentence as cue, be it a verb no list knows ("riffed").
    /// </summary>
    public void Rescue(List<Attribution> attributions, int[] owners)
    {
        var byHead = Attribution.ByHead(attributions);
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || !IsSentence(quotation))
            {
                continue;
            }

            if (LikeliestAround(quotation, q) is not { } attribution || (attribution.Confidence < LeastRescue && !Cues.IsSpeech(scene[attribution.Head])))
            {
                continue;
            }

            var head = attribution.Head;
            var rescued = IsFragment(quotation) || IsContent(attribution, quotation) ? attribution : attribution with { Content = [new Window(quotation.Open, quotation.End)] };
            rescued = Introductions.BeforeColon(scene, rescued with { Rule = attribution.Rule + "; AttributionFinder.Rescue: an unclaimed quotation" });
            if (!byHead.TryGetValue(head, out var known))
            {
                owners[q] = byHead[head] = attributions.Count;
                attributions.Add(rescued);
            }
            else if (QuotationIn(attributions[known]) is { } other)
            {
                if (Cuts(other, quotation) && IsApart(attributions[known], quotation))
                {
                    owners[q] = known;
                    attributions[known] = WithPart(attributions[known], quotation);
                }
            }
            else if (IsIntroduced(quotation) || QuoteBuilder.IsPhrase(scene, attributions[known].Content) || DescribesSource(attributions[known]))
            {
                owners[q] = known;
                attributions[known] = rescued;
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

    /// <summary>Whether the quotation lies apart from the content, and no other cue before it: "“A,” she said, suggesting questions such as “B?”"</summary>
    private bool IsApart(Attribution attribution, Quotation quotation)
    {
        for (var i = attribution.Cue.End; i < quotation.Open; i++)
        {
            if (scene.CueScores[i] >= LeastCue && scene.QuotationAt(i) < 0 && scene[i].Tag is Tag.VerbIng or Tag.VerbPast)
            {
                return false;
            }
        }

        return attribution.Content.All(part => part.End <= quotation.Open || quotation.End <= part.First);
    }

    /// <summary>"was asked by Jane Roe, who backs him, “…?”": a relative clause behind the source is nothing that was said.</summary>
    private bool DescribesSource(Attribution attribution) =>
        attribution.Source.End > attribution.Cue.First && attribution.Content[0].First is var first && first <= attribution.Source.End + 1 && first >= attribution.Source.End
        && scene[first].Tag == Tag.Wh;

    private static Attribution WithPart(Attribution attribution, Quotation quotation)
    {
        var place = 0;
        while (place < attribution.Content.Length && attribution.Content[place].First <= quotation.Open)
        {
            place++;
        }

        return attribution with
        {
            Content = attribution.Content.Insert(place, new Window(quotation.Open, quotation.End)),
            Rule = attribution.Rule + "; AttributionFinder.Rescue: and an unclaimed quotation",
        };
    }

    private bool IsSentence(Quotation quotation) =>
        quotation.Length >= LeastRescued
        && (scene.Verbs(quotation.Open, quotation.End) > 0 || (quotation.IsClosed && scene[quotation.End - 2].Tag is Tag.Comma or Tag.Stop));

    /// <summary>"asked them to “come back at once.”": a part of its sentence, which no mark sets off.</summary>
    private bool IsFragment(Quotation quotation) =>
        quotation.Open > scene.SentenceFirst(quotation.Open) && !scene[quotation.Open - 1].Tag.IsPunctuation() && !scene[quotation.Open + 1].IsCapitalised;

    private bool IsIntroduced(Quotation quotation) => quotation.Open > 0 && scene[quotation.Open - 1].Tag == Tag.Colon;

    private static bool IsContent(Attribution attribution, Quotation quotation) =>
        attribution.Content.Contains(new Window(quotation.Open, quotation.End));

    /// <summary>The likeliest reading of any word around a quotation, those first that have it as content; null where no word comes near a cue.</summary>
    private Attribution? LikeliestAround(Quotation quotation, int q)
    {
        var first = Math.Max(scene.SentenceFirst(quotation.Open), quotation.Open - RescueReach);
        var end = Math.Min(scene.SentenceEnd(quotation.End - 1), quotation.End + RescueReach);
        if (EndsForCue(quotation) && quotation.End < scene.Count && scene[quotation.End].Tag == Tag.ProperNoun && !scene.OpensParagraph(quotation.End))
        {
            // "“Where?” Roe asked.": a capital behind a question mark looks like another sentence.
            end = Math.Max(end, Math.Min(scene.SentenceEnd(quotation.End), quotation.End + Beside));
        }

        var least = LeastScore;
        if (IsIntroduced(quotation))
        {
            // "issued the following statement:" ties the quotation to its sentence whatever its verb, across the paragraph's end too.
            first = Math.Max(scene.SentenceFirst(quotation.Open - 1), quotation.Open - RescueReach);
            least = 2 * LeastScore;
        }

        var content = new Window(quotation.Open, quotation.End);
        Attribution? best = null;
        var isFragment = IsFragment(quotation);
        var (most, has, all) = (float.NegativeInfinity, false, isFragment ? 1 : MathF.Exp(OddsOfNobody));
        for (var head = first; head < end; head++)
        {
            // "“…?” Roe went on": right behind a sentence that a comma or mark ends stands the cue, whatever the verb.
            // "Roe fired back: “…”": and right before one that a colon introduces.
            var isBeside = IsIntroduced(quotation) ? head >= quotation.Open - Beside && head < quotation.Open
                : head >= quotation.End && head < quotation.End + Beside && EndsForCue(quotation);
            var beside = isBeside ? -LeastScore : 0;
            if (scene.QuotationAt(head) == q || scene.CueScores[head] + beside <= least)
            {
                continue;
            }

            var candidates = search.Find(head, default);
            if (candidates.IsEmpty)
            {
                continue;
            }

            Score(head, candidates);
            for (var c = 0; c < candidates.Length; c++)
            {
                var odds = scores[c] - scores[candidates.Length] + beside;
                var isContent = isFragment ? candidates[c].Holds(content) : Has(candidates[c], content);
                if (!isContent && IsCutOff(head, quotation))
                {
                    continue;
                }

                all += isContent ? MathF.Exp(odds) : 0;
                if (isContent == has ? odds > most : isContent)
                {
                    (most, has) = (odds, isContent);
                    best = AttributionOf(candidates[c], 0, $"{c + 1} of {candidates.Length}");
                }
            }
        }

        return best is null || (isFragment && !has) ? null : best with { Confidence = MathF.Exp(most) / (all + (has ? 0 : MathF.Exp(most))) };
    }

    /// <summary>"mentioned her rival, and the crowd took up the chant “…”": another clause stands between the cue and the quotation.</summary>
    private bool IsCutOff(int head, Quotation quotation)
    {
        for (var i = head + 1; i + 1 < quotation.Open; i++)
        {
            if (scene[i].Tag == Tag.Comma && scene[i + 1].Tag == Tag.Coordinator)
            {
                return !IsIntroduced(quotation) && scene.Verbs(i + 1, quotation.Open) > 0;
            }
        }

        return false;
    }

    private static bool Has(in Candidate candidate, Window content) => candidate.Before == content || candidate.After == content;

    private bool EndsForCue(Quotation quotation)
    {
        if (!quotation.IsClosed)
        {
            return scene.IsCutByCue(quotation.End - 1);
        }

        var last = scene.Tokens.LastInside(quotation.End - 1);
        return scene[last].Tag == Tag.Comma || (scene[last].Tag == Tag.Stop && scene.Tokens[last][0] is '?' or '!');
    }

    /// <summary>The likeliest reading of a cue, or null where none at all is likelier than the threshold allows.</summary>
    /// <param name="least">How likely it must be that the word is a cue with content; 0 takes the likeliest reading whatever its chance.</param>
    private Attribution? Read(int head, Window previous, double least)
    {
        var candidates = search.Find(head, previous);
        if (candidates.IsEmpty)
        {
            return null;
        }

        var best = Weigh(head, candidates);
        double any = 0, none = scores[candidates.Length], source = 0, side = 0;
        for (var c = 0; c < candidates.Length; c++)
        {
            any += scores[c];
            source += IsSame(candidates[c].Source, candidates[best].Source) ? scores[c] : 0;
            side += candidates[c].Side == candidates[best].Side ? scores[c] : 0;
        }

        var sure = any / (any + none);
        var isSetOff = search.IsSetOff;
        if (sure < (isSetOff ? LeastInverted : least))
        {
            return null;
        }

        var confidence = sure * Math.Sqrt(source / any * (side / any));
        return AttributionOf(candidates[best], isSetOff ? Math.Max(confidence, SetOffConfidence) : confidence, $"{best + 1} of {candidates.Length}");
    }

    /// <summary>Whether two readings have the same words for who speaks, be it with or without what describes them.</summary>
    private static bool IsSame(Window one, Window other) => one.First == other.First && (one.End == other.End || (one.End > 0 && other.End > 0));

    private Attribution AttributionOf(in Candidate candidate, double confidence, string rank) => new(
        candidate.Head, candidate.Cue, candidate.Source, candidate.Content, confidence,
        $"Cues: {Name(candidate.Head)}; Sources: {Place(candidate)}; Contents: {SideNames[(int)candidate.Side]}; Reranker: {rank}");

    private string Name(int head) => scene[head].Tag == Tag.Colon ? ":" : Lexicon.Word(Lexicon.Lemma(scene[head].Word));

    private static string Place(Candidate candidate) =>
        candidate.Source.End == 0 ? "none" : candidate.Source.First < candidate.Cue.First ? "before" : "after";

    /// <summary>Puts the odds of each reading, and of none after them, into the scores; returns the likeliest reading.</summary>
    private int Weigh(int head, ReadOnlySpan<Candidate> candidates)
    {
        var best = Score(head, candidates);
        var top = Math.Max(scores[best], scores[candidates.Length]);
        for (var c = 0; c <= candidates.Length; c++)
        {
            scores[c] = MathF.Exp(scores[c] - top);
        }

        return best;
    }

    /// <summary>Puts the log odds of each reading, and of none after them, into the scores; returns the likeliest reading.</summary>
    private int Score(int head, ReadOnlySpan<Candidate> candidates)
    {
        var f = new Features(keys);
        var best = 0;
        for (var c = 0; c < candidates.Length; c++)
        {
            f.Clear();
            Reranker.Describe(ref f, scene, candidates[c]);
            scores[c] = weights.Score(f.Keys) + candidates[c].Score + Reranker.Prior(scene, head);
            best = scores[c] > scores[best] ? c : best;
        }

        f.Clear();
        Reranker.DescribeNone(ref f, scene, head);
        scores[candidates.Length] = weights.Score(f.Keys);
        return best;
    }
}
