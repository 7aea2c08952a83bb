using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

using Match = System.Text.RegularExpressions.Match;

/// <summary>A question, read: the conditions it sets, and the words that remain.</summary>
/// <param name="Strict">What was demanded in so many words: <c>outlet:</c>, <c>since:</c>, phrases, exclusions.</param>
/// <param name="All">The same with what its wording implies: "according to CNN", "last week".</param>
/// <param name="Words">The words to look for, folded, in order.</param>
/// <param name="Focus">The first of the words of the last sentence, which asks; those before it only lead up to it.</param>
internal sealed record ReadQuestion(Conditions Strict, Conditions All, ImmutableArray<string> Words, int Focus);

/// <summary>Reads questions as people write them.</summary>
internal static partial class QuestionReader
{
    /// <summary>The most code units of a question that are read.</summary>
    public const int MostCharacters = 2000;

    /// <summary>The most phrases, and the most exclusions, that count.</summary>
    private const int MostDemands = 8;

    public static ReadQuestion Read(string typed, DateTimeOffset asked, Limits? limits, IndexSnapshot index)
    {
        var text = typed.Length > MostCharacters ? typed[..MostCharacters] : typed;
        var today = DateOnly.FromDateTime(asked.UtcDateTime);
        var strict = new Conditions { Today = today.DayNumber };
        if (limits is not null)
        {
            strict = WithDays(With(With(strict, "by", limits.By, new TimePhrases(today)), "outlet", limits.Outlet, new TimePhrases(today)),
                new DayRange(limits.Since, limits.Until));
        }

        text = Operators().Replace(text, match =>
        {
            strict = With(strict, match.Groups["name"].Value.ToLowerInvariant(), Value(match), new TimePhrases(today));
            return " ";
        });
        text = Exclusions().Replace(text, match =>
        {
            strict = Without(strict, match.Groups["word"], match.Groups["phrase"]);
            return " ";
        });
        text = Prefixes().Replace(text, match =>
        {
            (strict, var word) = Beginning(strict, match.Groups["prefix"].Value, index);
            return $" {word} ";
        });
        foreach (Match match in Quoted().Matches(text))
        {
            var phrase = FoldedWords.Of(match.Groups["phrase"].Value, QuestionTerms.MostWords);
            strict = strict.Phrases.Length >= MostDemands || phrase.Count == 0 ? strict : strict with
            {
                Phrases = strict.Phrases.Add([.. phrase]),
                Understood = strict.Understood.Add($"phrase: {match.Groups["phrase"].Value.Trim()}"),
            };
        }

        var folded = FoldedWords.Of(text, QuestionTerms.MostWords);
        var ask = Text.Sentences.Of(text, [new TextSpan(0, text.Length)]);
        var focus = ask.Length < 2 ? 0 : FoldedWords.Of(text[..ask[^1].Start], QuestionTerms.MostWords).Count;
        return Implied(folded, focus, strict, new TimePhrases(today), index);
    }

    private static ReadQuestion Implied(List<string> words, int focus, Conditions strict, TimePhrases times, IndexSnapshot index)
    {
        var all = strict;
        var kept = ImmutableArray.CreateBuilder<string>();
        var keptFocus = 0;
        for (var i = 0; i < words.Count; i++)
        {
            keptFocus = i <= focus ? kept.Count : keptFocus;
            if (words[i] == "according" && i + 2 < words.Count && words[i + 1] == "to" &&
                OutletAt(words, i + 2, index) is { } outlet)
            {
                all = With(all, "outlet", outlet.Name, times);
                i = outlet.End - 1;
            }
            else if (times.At(words, i) is { } time)
            {
                all = WithDays(all, time.Days);
                i += time.Length - 1;
            }
            else
            {
                kept.Add(words[i]);
            }
        }

        return new ReadQuestion(strict, all, kept.ToImmutable(), keptFocus);
    }

    /// <summary>What must not be there: a word in any of its forms, or words in quote marks as they are.</summary>
    private static Conditions Without(Conditions conditions, Group word, Group phrase)
    {
        var words = phrase.Success ? FoldedWords.Of(phrase.Value, QuestionTerms.MostWords) : FoldedWords.Of(word.Value, 1);
        if (conditions.Excluded.Length + conditions.ExcludedPhrases.Length >= MostDemands || words.Count == 0)
        {
            return conditions;
        }

        return phrase.Success
            ? conditions with
            {
                ExcludedPhrases = conditions.ExcludedPhrases.Add([.. words]),
                Understood = conditions.Understood.Add($"without: “{phrase.Value.Trim()}”"),
            }
            : conditions with
            {
                Excluded = conditions.Excluded.AddRange(words),
                Understood = conditions.Understood.Add($"without: {words[0]}"),
            };
    }

    /// <summary>The condition that a word begins so, and the commonest such word, which is looked for.</summary>
    private static (Conditions Conditions, string Word) Beginning(Conditions conditions, string typed, IndexSnapshot index)
    {
        var prefix = Folding.Fold(typed);
        var commonest = PrefixSearch.Commonest(index, prefix);
        if (commonest == Vocabulary.None)
        {
            // Words are indexed by their stems: what is longer than a stem is cut down to one.
            prefix = Stemmer.Stem(prefix);
            commonest = PrefixSearch.Commonest(index, prefix);
        }

        var beginning = conditions.Prefixes.Length >= MostDemands ? conditions : conditions with
        {
            Prefixes = conditions.Prefixes.Add(prefix),
            Understood = conditions.Understood.Add($"a word beginning with: {typed}"),
        };
        return (beginning, commonest == Vocabulary.None ? prefix : index.Vocabulary.Letters(commonest).ToString());
    }

    private static (string Name, int End)? OutletAt(List<string> words, int at, IndexSnapshot index)
    {
        at += words[at] == "the" ? 1 : 0;
        (string Name, int End)? best = null;
        foreach (var name in index.Segments.SelectMany(s => s.Outlets).Select(o => o.Key).Distinct(StringComparer.Ordinal))
        {
            var outlet = FoldedWords.Of(name, 8).SkipWhile(w => w == "the").ToList();
            if (outlet.Count > 0 && at + outlet.Count <= words.Count && at + outlet.Count > (best?.End ?? 0) &&
                words.Skip(at).Take(outlet.Count).SequenceEqual(outlet))
            {
                best = (name, at + outlet.Count);
            }
        }

        return best;
    }

    private static Conditions With(Conditions conditions, string name, string? value, TimePhrases times)
    {
        switch (name)
        {
            case var _ when value is null:
                return conditions;
            case "by":
                return conditions with { Limits = conditions.Limits with { By = value }, Understood = conditions.Understood.Add(ToldLimits.By(value)) };
            case "outlet":
                return conditions with { Limits = conditions.Limits with { Outlet = value }, Understood = conditions.Understood.Add(ToldLimits.Outlet(value)) };
            default:
                return times.Of(value) is not { } days
                    ? conditions with { Understood = conditions.Understood.Add($"{name}: {value} is no date") }
                    : WithDays(conditions, name == "since" ? new DayRange(days.From, null) : new DayRange(null, days.To));
        }
    }

    private static Conditions WithDays(Conditions conditions, DayRange days)
    {
        var both = new DayRange(conditions.Limits.Since, conditions.Limits.Until).And(days);
        return ToldLimits.Days(days) is not { } understood ? conditions : conditions with
        {
            Limits = conditions.Limits with { Since = both.From, Until = both.To },
            Understood = conditions.Understood.Add(understood),
        };
    }

    private static string Value(Match match) => match.Groups["value"].Value.Trim('"', '“', '”', ' ');

    [GeneratedRegex("""(^|\s)(?<name>by|outlet|since|until):(?<value>"[^"]*"|“[^”]*”|[^\s"“]+)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Operators();

    [GeneratedRegex("""(^|\s)-((?<word>[\p{L}\p{Nd}][^\s]*)|["“](?<phrase>[^"“”]+)["”])""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exclusions();

    [GeneratedRegex("""(^|\s)(?<prefix>[\p{L}\p{Nd}]{3,40})\*""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefixes();

    [GeneratedRegex("""["“](?<phrase>[^"“”]+)["”]""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
