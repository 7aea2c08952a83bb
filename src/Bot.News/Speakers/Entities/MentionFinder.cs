using System.Collections.Immutable;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Entities;

/// <summary>Finds the names of an article: runs of capitalised words, cut into title and name, and classified.</summary>
internal sealed class MentionFinder(WordSequence words)
{
    /// <summary>A name of more words than this is a headline or a list.</summary>
    private const int LongestName = 9;

    private readonly List<Mention> found = [];
    private readonly SpelledOutNames spelledOut = new(words);
    private bool[] headline = [];
    private NameRuns runs = new(words, []);
    private AssociationNames associations = new(words, []);

    /// <summary>The mentions, ascending, none overlapping.</summary>
    public List<Mention> Find()
    {
        headline = MarkHeadlines();
        runs = new NameRuns(words, headline);
        associations = new AssociationNames(words, headline);
        for (var i = 0; i < words.Count;)
        {
            if (words[i].Has(WordForm.AllCapitals) && Dateline.End(words, i) is > 0 and var text)
            {
                i = text;
                continue;
            }

            i = words[i].Has(WordForm.Handle) ? AddAccount(i)
                : runs.IsNameWord(i) || spelledOut.End(i) > 0 ? AddRun(i)
                : NameRuns.IsConstituency(words.Letters(i)) ? runs.End(i)
                : i + 1;
        }

        return found;
    }

    // A sentence whose words are nearly all capitalised is set in title case; its capitals tell nothing.
    private bool[] MarkHeadlines()
    {
        var marked = new bool[words.Count];
        for (int first = 0, end; first < words.Count; first = end)
        {
            int capitals = 0, lower = 0;
            for (end = first; end < words.Count && (end == first || words[end].Sentence == words[first].Sentence) && end - first < 60; end++)
            {
                ref readonly var word = ref words[end];
                if (word.IsMark || word.Has(WordForm.Number))
                {
                    continue;
                }

                capitals += word.IsCapital ? 1 : 0;
                var small = !word.IsCapital && !word.Is(WordClass.Preposition | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Particle);
                lower += small ? 1 : 0;
            }

            var ended = words[end - 1].IsMark && words.Text[words[end - 1].Start] is '.' or ')' or '"' or '”';
            if (capitals >= 4 && (ended ? lower == 0 && capitals >= 5 : lower * 4 <= capitals))
            {
                Array.Fill(marked, true, first, end - first);
            }
        }

        return marked;
    }

    private int AddAccount(int i)
    {
        found.Add(new Mention
        {
            First = i,
            NameFirst = i,
            End = i + 1,
            Name = words.Span(i, i + 1),
            Parts = [NameFolding.Fold(words.Letters(i))],
            Kind = MentionKind.Account,
        });
        return i + 1;
    }

    private int AddRun(int first)
    {
        var end = runs.End(first);
        if (words.IsMark(end, '/') && PhotoCredit.End(words, first) is > 0 and var caption)
        {
            return caption;
        }

        if (!headline[first] && spelledOut.End(first) is var spelled && spelled >= end)
        {
            AddSpelledOut(first, spelled, spelled > end);
            return spelled;
        }

        if (associations.End(first, end) is > 0 and var association)
        {
            AddSpelledOut(first, association, true);
            return association;
        }

        if (IsTicker(first) || associations.IsCommonNoun(first, end) || (end == first + 1 && words[first].IsOpening && words[first].Is(WordClass.GroupNoun) && !words[first].Has(WordForm.AllCapitals)))
        {
            // "Union members" opens a sentence.
            return end;
        }

        if (headline[first] || IsLabel(first, end))
        {
            AddHeadlineNames(first, end);
        }
        else if (HeadedInstitution(first, end) is > 0 and var institution)
        {
            AddMention(first, first + 1, false);
            AddMention(institution, end, false);
        }
        else if (CountWords(first, end) <= LongestName)
        {
            AddMention(first, BeforeOffice(first, end), false);
        }
        else if (OfficeIn(first, end) is >= 0 and var office)
        {
            AddMention(office, end, false);
        }

        return end;
    }

    private int CountWords(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += words[i].IsMark ? 0 : 1;
        }

        return count;
    }

    // What is a name without its acronym as well may be that of a place.
    private void AddSpelledOut(int first, int end, bool isLonger) =>
        Add(first, end, !isLonger && NameParser.Parse(words, first, end) is { Kind: MentionKind.Place or MentionKind.Thing } name ? name : ParsedName.Institution(first, end), false);

    // "CEO of the [Anti-Defamation League]": where an institution begins that the office belongs to, nobody's name after it; else 0.
    private int HeadedInstitution(int first, int end)
    {
        var start = words.Is(first + 2, WordClass.Definite) ? first + 3 : first + 2;
        if (end - start < 2 || !words[first].Is(WordClass.Role | WordClass.Honorific) || !words.Is(first + 1, WordClass.Preposition)
            || words[first + 1].IsCapital || !words[end - 1].Is(WordClass.Organisation))
        {
            return 0;
        }

        for (var i = start; i < end; i++)
        {
            if (words[i].Is(WordClass.GivenName | WordClass.Role | WordClass.Honorific))
            {
                return 0;
            }
        }

        return start;
    }

    // "(NYSE: ROE)"
    private bool IsTicker(int first) =>
        IsExchange(first) ? words.IsMark(first - 1, '(') : words.IsMark(first - 1, ':') && first > 1 && IsExchange(first - 2);

    private bool IsExchange(int word) => words.Letters(word) is "NYSE" or "NASDAQ" or "Nasdaq";

    // "ROE SETS A RECORD: Who is next?"
    private bool IsLabel(int first, int end)
    {
        var shouted = end - first > 2 && words.IsMark(end, ':');
        for (var i = first; shouted && i < end; i++)
        {
            shouted = words[i].Has(WordForm.AllCapitals);
        }

        return shouted;
    }

    // "East Roe County Fire Protection District [Marshal] Jane Hale": the office that a name of two or three words follows, or -1.
    private int OfficeIn(int first, int end)
    {
        for (var i = end - 3; i >= Math.Max(first, end - 4); i--)
        {
            if (words[i].Is(WordClass.Role | WordClass.Honorific) && words[i + 1].Is(WordClass.GivenName))
            {
                return i;
            }
        }

        return -1;
    }

    // "his return as [Starbucks] CEO": no name ends in such letters.
    private int BeforeOffice(int first, int end) =>
        end - first > 1 && words[end - 1].Has(WordForm.AllCapitals)
        && !words[end - 2].Is(WordClass.Role | WordClass.Honorific | WordClass.Modifier) && words.Letters(end - 1) is "CEO" or "CFO" or "COO" or "CTO" or "CMO" or "CIO" or "SVP" or "EVP" or "VP"
            ? end - 1
            : end;

    // In title case only a given name tells where a name begins; whether it is one, the body decides.
    private void AddHeadlineNames(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (words[i].Is(WordClass.GivenName) && !words[i].IsPossessive && !words[i].Is(WordClass.Function | WordClass.Calendar | WordClass.Place)
                && !words[i + 1].IsMark && words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Function))
            {
                AddMention(i, i + 2, true);
                i++;
            }
        }
    }

    private void AddMention(int start, int end, bool inHeadline)
    {
        var name = NameParser.Parse(words, AfterComplement(start, end), end);
        if (inHeadline && name.Kind != MentionKind.Person)
        {
            return;
        }

        if ((name.Kind is MentionKind.Unknown or MentionKind.Person && IsInstitution(start, end, name))
            || (name.Kind is MentionKind.Title or MentionKind.People && end - start == 1 && (IsNamedWithThe(start) || IsMedium(start))))
        {
            name = name with { Kind = MentionKind.Organisation, Sex = Sex.Unknown };
        }

        if (name.Kind is MentionKind.Unknown or MentionKind.Person && IsWholeInstitution(start, end, name))
        {
            name = ParsedName.Institution(start, end);
        }

        if (end - start == 1 && name.Kind == MentionKind.Person && words.IsWord(start - 1) && words.Letters(start - 1) is "the" && !words.Is(end, WordClass.SpeechVerb))
        {
            // "the Moon": no first name takes an article.
            name = name with { Kind = MentionKind.Thing, Sex = Sex.Unknown };
        }

        if (name.Kind == MentionKind.Person && words.IsWord(start - 1) && words.Letters(start - 1) is "our" or "your")
        {
            // "in our Voter Guide"
            name = name with { Kind = MentionKind.Thing, Sex = Sex.Unknown };
        }

        if (IsFirm(start, end))
        {
            name = name with { Kind = MentionKind.Organisation, Sex = Sex.Unknown };
        }

        if (IsQuotedTitle(start, end))
        {
            name = name with { Kind = MentionKind.Thing };
        }

        Add(start, end, name, inHeadline);
    }

    private void Add(int start, int end, ParsedName name, bool inHeadline)
    {
        found.Add(new Mention
        {
            First = start,
            NameFirst = name.NameFirst,
            End = Math.Max(name.End, end),
            Name = Shown(start, end, name),
            Parts = NameParts.Of(words, name),
            Kind = name.Kind,
            Sex = name.Sex,
            HasHonorific = name.HasHonorific,
            InHeadline = inHeadline,
            IsJunior = words[name.End - 1].Is(WordClass.Suffix) && words.Letters(name.End - 1) is not "Sr",
        });
    }

    // "Moody's said": the 's of a company that speaks is its own.
    private TextSpan Shown(int start, int end, ParsedName name)
    {
        var shown = name.ShownFirst < name.End ? words.Span(name.ShownFirst, name.End) : words.Span(start, end);
        return words[end - 1].IsPossessive && (name.Kind != MentionKind.Person || IsFirm(start, end)) && words.Is(end, WordClass.SpeechVerb) && shown.End == words[end - 1].End
            ? new TextSpan(shown.Start, shown.End + 2)
            : shown;
    }

    // "Jane's said": not "Jane has said", for a first name alone is hardly ever a source.
    private bool IsFirm(int start, int end) =>
        end - start == 1 && words[start].Is(WordClass.GivenName) && words[start].IsPossessive && words.Is(end, WordClass.SpeechVerb);

    // "secretary of [State] Clinton"
    private int AfterComplement(int start, int end) =>
        end - start > 1 && start > 1 && words[start].Is(WordClass.Modifier) && words[start - 1].Is(WordClass.Preposition)
        && words.Letters(start - 1) is "of" && words.RoleAt(start - 2) is not null && !words[start - 2].IsCapital && !words[start + 1].Is(WordClass.Organisation | WordClass.Thing)
            || IsPostOfEnvoy(start, end)
            ? start + 1
            : start;

    // "ambassador to Britain [Liu Xiaming]"
    private bool IsPostOfEnvoy(int start, int end) =>
        end - start > 2 && start > 1 && words[start].Is(WordClass.Place) && words.IsWord(start - 1) && words.Letters(start - 1) is "to" or "for"
        && words.RoleAt(start - 2) is not null && !words[end - 1].Is(WordClass.Place | WordClass.Organisation);

    // "the Guardian reported": people's names take no article.
    private bool IsInstitution(int start, int end, ParsedName name) =>
        name.NameFirst == start && !words[start].Is(WordClass.GivenName) && start > 0 && words.Letters(start - 1) is "the" or "The" && words.IsWord(start - 1)
        && (end >= words.Count || words[end].IsMark || words[end].Is(WordClass.Function | WordClass.SpeechVerb));

    // "the Michigan Independent System Operator", "American Quality Products (AQP)": of "the Michigan Independent Jane Roe" only the end is a name.
    private bool IsWholeInstitution(int start, int end, ParsedName name)
    {
        if (name.NameFirst == start || !words[start].Is(WordClass.Place | WordClass.Demonym) || words[name.NameFirst].Is(WordClass.GivenName))
        {
            return false;
        }

        return IsAbbreviatedBehind(start, end)
            || (end - name.NameFirst > 1 && start > 0 && words.Letters(start - 1) is "the" or "The" && words.IsWord(start - 1)
                && words[name.NameFirst - 1].Is(WordClass.Place | WordClass.Demonym | WordClass.Modifier) && Text.Lexicon.Find(words.Letters(name.NameFirst)) != 0
                && (Text.Lexicon.Find(words.Letters(end - 1)) != 0 || ReferenceNouns.SortOf(words.Letters(end - 1)) != AnaphorSort.Other));
    }

    private bool IsAbbreviatedBehind(int start, int end)
    {
        if (end - start < 3 || !words.IsMark(end, '(') || !words.IsMark(end + 2, ')') || words.Letters(end + 1) is var letters && letters.Length != end - start)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (words.Text[words[i].Start] != letters[i - start])
            {
                return false;
            }
        }

        return true;
    }

    // "the Star reported"
    private bool IsMedium(int start) =>
        MediaNames.Has(words.Letters(start)) && !words[start].IsPossessive && start > 0 && words[start - 1].Is(WordClass.Definite) && !headline[start];

    // "said The Independent": within a sentence only a name has a capital "The".
    private bool IsNamedWithThe(int start) =>
        start > 0 && words.Letters(start - 1) is "The" && !words[start - 1].IsOpening && words[start - 1].Sentence == words[start].Sentence
        && !headline[start];

    // "Atlas Shrugged", 'Hamilton': a name that fills its quotation marks is that of a work.
    private bool IsQuotedTitle(int start, int end)
    {
        if (start == 0 || !words[start - 1].IsMark || words.Text[words[start - 1].Start] is not ('"' or '“' or '‘' or '\''))
        {
            return false;
        }

        var close = words.IsMark(end, ',') || words.IsMark(end, '.') ? end + 1 : end;
        return close < words.Count && words[close].IsMark && words.Text[words[close].Start] is '"' or '”' or '’' or '\'' && words[close].Start < words.Text.Length;
    }
}
