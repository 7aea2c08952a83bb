using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>
/// Whom words without a name mean, of all that the article has named so far, or nobody: each candidate has a score, the sum of
/// the weights of its features, and so has that the words stay as written (a mention-ranking model; Denis and Baldridge,
/// "Specialized models and ranking for coreference resolution", 2008).
/// </summary>
internal sealed class AntecedentRanker(WordSequence words, List<Mention> mentions, EntityGrouper entities, Salience salience, RoleReference roles, Issuers issuers, AntecedentWeights weights, List<RankedAntecedents>? trace)
{
    /// <summary>More than any article names; the rest are not looked at.</summary>
    private const int MostOrganisations = 400;

    private readonly List<Entity> organisations = [.. entities.Entities.Where(entity => entity.Kind == MentionKind.Organisation).Take(MostOrganisations)];

    private readonly List<Entity> candidates = [];

    private readonly CandidateKinds kinds = new(words);

    private readonly CloseCall closeCall = new(words);

    private readonly CandidateFeatures features = new(words, mentions, salience, roles, issuers);

    /// <summary>What the anaphor means, or null where it stays as written.</summary>
    /// <param name="anaphor">The words without a name.</param>
    /// <param name="around">What stands around them.</param>
    /// <param name="doubt">By how much more than the words as written a candidate must score.</param>
    public Entity? Find(in Anaphor anaphor, in Surroundings around, float doubt = 0)
    {
        Collect(anaphor);
        if (candidates.Count == 0)
        {
            return null;
        }

        Span<float> values = stackalloc float[AntecedentWeights.Features];
        var row = weights.Of(anaphor.Sort);
        features.Open(anaphor, around, candidates);
        features.DescribeStaying(values);
        var traced = trace is null ? null : new RankedAntecedents(anaphor, words[anaphor.First].Start, [null], [values.ToArray()]);
        trace?.Add(traced!);
        var isOpen = doubt == 0 && values[(int)AntecedentFeature.StaysOther] == 0;
        var staying = Dot(row, values) + doubt;
        Entity? best = null;
        var bestScore = float.NegativeInfinity;
        foreach (var entity in candidates)
        {
            values.Clear();
            features.Describe(entity, values);
            traced?.Candidates.Add(entity);
            traced?.Features.Add(values.ToArray());
            var score = Dot(row, values);
            if (score > bestScore && !kinds.IsNever(entity, anaphor))
            {
                (best, bestScore) = (entity, score);
            }
        }

        if (bestScore <= staying && !(isOpen && bestScore > staying - CloseCall.Leeway && closeCall.Settles(best!, anaphor, around.Before)))
        {
            best = null;
        }

        features.Remember(anaphor, best);
        return best;
    }

    // Whoever is remembered, and whose name has the noun.
    private void Collect(in Anaphor anaphor)
    {
        candidates.Clear();
        foreach (var entity in salience.Remembered)
        {
            if (entity.First < anaphor.First && kinds.Allow(entity, anaphor))
            {
                candidates.Add(entity);
            }
        }

        if (!anaphor.IsDescription)
        {
            return;
        }

        foreach (var entity in organisations)
        {
            if (entity.First < anaphor.First && NameWords.Has(entity.Fullest.Parts, words.Letters(anaphor.Noun)) && kinds.Allow(entity, anaphor) && !candidates.Contains(entity))
            {
                candidates.Add(entity);
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> row, ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * values[i];
        }

        return sum;
    }
}
