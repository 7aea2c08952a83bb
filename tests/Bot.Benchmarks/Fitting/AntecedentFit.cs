using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// <c>fit-antecedents LABELS [--judge LABELS] [--out weights.txt] [--penalty P] [--doubt D] [--show]</c>: fits the weights of
/// <see cref="AntecedentRanker"/>. Labels are lines of <c>{id, text, sources: [{start, end, reference}]}</c>: the source of a
/// quotation by its offsets in UTF-16 code units, and the names of whom it means with "|" between equally good ones, or null for nobody with a
/// name. With --show, what comes out wrong in folds is listed. Earlier choices change what later ones see: each round fits on what the weights of the round before brought up.
/// </summary>
internal static partial class AntecedentFit
{
    private const int Rounds = 3, Folds = 5;

    private const double Penalty = 0.001;

    /// <summary>How much less than what sorts have in common their own weights may be: there are few labels of each.</summary>
    private const double OwnShare = 0.5;

    /// <summary>What is added to the reading that words stay as written: a wrong name is worse than none.</summary>
    private const double Doubt = 0.4;

    /// <summary>The same for documents, which are quoted as often for themselves.</summary>
    private static double documentDoubt = 0.9;

    private static readonly int Features = AntecedentWeights.Features;

    private static readonly AnaphorSort[] Sorts = Enum.GetValues<AnaphorSort>();

    private sealed record Labelled(Tokens Tokens, ImmutableArray<TextSpan> Paragraphs, ImmutableArray<TextSpan> Sentences, ImmutableArray<Quote> Quotes, List<(TextSpan Source, string? Reference)> References);

    private sealed record Case(AnaphorSort Sort, Example[] Examples, bool[] IsRight, string[] Names, string? Reference, string Context);

    public static void Run(string labels, string[] options)
    {
        var train = Read(labels);
        var penalty = Option(options, "--penalty") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : Penalty;
        documentDoubt = Option(options, "--doubt") is { } doubt ? double.Parse(doubt, CultureInfo.InvariantCulture) : documentDoubt;
        var show = Array.IndexOf(options, "--show") >= 0;
        var held = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = Fit([.. train.Where((_, i) => i % Folds != fold)], penalty);
            return train.Where((_, i) => i % Folds == fold).SelectMany(article => Judge(article, weights, show));
        });
        Report("in folds", [.. held]);
        var fitted = Fit(train, penalty);
        Report("on itself", [.. train.SelectMany(article => Judge(article, fitted))]);
        if (Option(options, "--judge") is { } judged)
        {
            Report("judged", [.. Read(judged).SelectMany(article => Judge(article, fitted))]);
        }

        if (Option(options, "--out") is { } path)
        {
            File.WriteAllLines(path, fitted);
        }
    }

    private static string? Option(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var place ? options[place + 1] : null;

    private static List<Labelled> Read(string path) => [.. Measures.Rows(path).Select(row =>
    {
        var article = Measures.Article(row);
        var text = article.Text.ToString();
        var paragraphs = Paragraphs.Of(article);
        var sentences = Sentences.Of(text, paragraphs);
        var tokens = Tokens.Of(text, paragraphs, sentences);
        return new Labelled(tokens, paragraphs, sentences, QuoteExtractor.Extract(tokens), [.. ((JsonArray)row["sources"]!).Select(source =>
            (new TextSpan((int)source!["start"]!, (int)source["end"]!), (string?)source["reference"]))]);
    })];

    private static string[] Fit(List<Labelled> articles, double penalty)
    {
        string[] lines = [];
        for (var round = 0; round < Rounds; round++)
        {
            var cases = articles.SelectMany(article => Cases(article, lines)).ToList();
            var weights = LinearFit.Listwise([.. cases.Select(c => c.Examples)], penalty);
            lines = [.. Lines(weights, round == Rounds - 1)];
        }

        return lines;
    }

    private static IEnumerable<string> Lines(double[] weights, bool isLast)
    {
        for (var row = 0; row <= Sorts.Length; row++)
        {
            for (var feature = 0; feature < Features; feature++)
            {
                var weight = ((row == 0 ? 1 : OwnShare) * weights[(row * Features) + feature]);
                if (isLast && feature == (int)AntecedentFeature.Stays)
                {
                    weight += row == 0 ? Doubt : row == 1 + (int)AnaphorSort.Document ? documentDoubt : 0;
                }

                if (Math.Abs(weight) >= 0.005)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{(row == 0 ? "All" : Sorts[row - 1].ToString())} {(AntecedentFeature)feature} {weight:0.00}");
                }
            }
        }
    }

    /// <summary>The choices that are labelled; where no candidate is right, that the words stay as written is.</summary>
    private static IEnumerable<Case> Cases(Labelled article, string[] weights)
    {
        foreach (var (ranked, reference) in Choices(article, weights))
        {
            var right = ranked.Candidates.ConvertAll(entity => entity is null ? reference is null : reference is not null && Names(reference, entity.Fullest.Name.In(article.Tokens.Text).ToString()));
            if (!right.Contains(true))
            {
                right[0] = true;
            }

            yield return new Case(ranked.Anaphor.Sort, [.. ranked.Features.Zip(right, (features, isRight) => new Example(Spread(ranked.Anaphor.Sort, features), isRight))], [.. right],
                [.. ranked.Candidates.Select(entity => entity?.Fullest.Name.In(article.Tokens.Text).ToString() ?? "-")], reference, Context(article.Tokens.Text, ranked.Offset));
        }
    }

    private static IEnumerable<(RankedAntecedents Ranked, string? Reference)> Choices(Labelled article, string[] weights)
    {
        var trace = new List<RankedAntecedents>();
        SpeakerResolver.Resolve(article.Tokens, article.Paragraphs, article.Sentences, article.Quotes, AntecedentWeights.Read(weights), trace);
        foreach (var ranked in trace)
        {
            foreach (var (source, reference) in article.References)
            {
                if (source.Contains(ranked.Offset))
                {
                    yield return (ranked, reference);
                    break;
                }
            }
        }
    }

    private static string Context(string text, int offset)
    {
        const int before = 160, after = 60;
        var start = Math.Max(0, offset - before);
        return $"{text[start..offset]}[{text[offset..Math.Min(text.Length, offset + after)]}".ReplaceLineEndings(" ");
    }

    private static double[] Spread(AnaphorSort sort, float[] features)
    {
        var spread = new double[Features * (Sorts.Length + 1)];
        for (var i = 0; i < Features; i++)
        {
            spread[i] = features[i];
            spread[((1 + (int)sort) * Features) + i] = OwnShare * features[i];
        }

        return spread;
    }

    private static IEnumerable<(AnaphorSort Sort, bool IsNamed, bool IsRight, bool IsWrongName)> Judge(Labelled article, string[] lines, bool show = false)
    {
        var weights = AntecedentWeights.Read(lines);
        foreach (var c in Cases(article, lines))
        {
            var row = Array.ConvertAll(weights.Of(c.Sort).ToArray(), weight => (double)weight);
            var scores = Array.ConvertAll(c.Examples, example => LinearFit.Dot(row, example.Features.AsSpan(0, Features)));
            var best = Array.IndexOf(scores, scores.Max());
            if (show && !c.IsRight[best])
            {
                Console.WriteLine($"{c.Sort}: {c.Reference ?? "-"} taken for {c.Names[best]} of {string.Join("; ", c.Names.Zip(scores, (name, score) => $"{name} {score:0.0}"))} | {c.Context}");
            }

            yield return (c.Sort, !c.IsRight[0], c.IsRight[best], best > 0 && !c.IsRight[best]);
        }
    }

    private static void Report(string what, List<(AnaphorSort Sort, bool IsNamed, bool IsRight, bool IsWrongName)> judged)
    {
        foreach (var group in judged.GroupBy(j => j.Sort.ToString()).OrderBy(g => g.Key).Append(judged.GroupBy(_ => "all").First()))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what} {group.Key,-10} {group.Count(),4} right {100.0 * group.Count(j => j.IsRight) / group.Count(),5:0.0}; named {group.Count(j => j.IsNamed),3} right {group.Count(j => j.IsNamed && j.IsRight),3}; wrong names {group.Count(j => j.IsWrongName)}"));
        }
    }

    private static bool Names(string references, string name)
    {
        var words = WordsOf(name);
        return references.Split('|').Select(WordsOf).Any(other => words.Length > 0 && other.Length > 0
            && (words[^1] == other[^1] || words.All(other.Contains) || other.All(words.Contains)));
    }

    private static string[] WordsOf(string name) => [.. Word().Matches(name.ToLowerInvariant().Replace("’", "'").Replace("'s", "")).Select(match => match.Value).Where(word => word is not ("the" or "a" or "of" or "mr" or "mrs" or "dr"))];

    [GeneratedRegex("[a-z0-9'-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
