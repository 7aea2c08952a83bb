using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds where an article joins names with "and": people, organisations or places.</summary>
internal sealed class NameLists(WordSequence words, List<Mention> mentions)
{
    /// <summary>More than any article names; the rest are not looked at.</summary>
    private const int MostLists = 100;

    /// <summary>How many names a list has.</summary>
    private const int MostNames = 5;

    /// <summary>How many words may tell what a name is, before it: "Rutanian car maker Roe".</summary>
    private const int LongestOffice = 4;

    private readonly List<Mention> names = [];

    /// <summary>The lists in the order of the text.</summary>
    public List<NameList> Find()
    {
        foreach (var mention in mentions)
        {
            if (!(words.IsAbbreviation(mention.First - 1) && mention.End == mention.First + 1) && !(IsWhereFrom(mention) && names.Count > 0 && names[^1].End == mention.First - 1))
            {
                names.Add(mention);
            }
        }

        List<NameList> lists = [];
        for (var i = 1; i < names.Count && lists.Count < MostLists; i++)
        {
            if (AndBefore(names[i - 1], names[i]) && !words.Is(names[i].End, WordClass.And) && !IsModifier(names[i]) && ListTo(i) is { } list)
            {
                lists.Add(list);
            }
        }

        return lists;
    }

    private NameList? ListTo(int last)
    {
        var first = last - 1;
        while (first > 0 && last - first < MostNames && CommaBefore(names[first - 1], names[first]))
        {
            first--;
        }

        // "In Hull, Roe and Poe": the place is none of them.
        while (first < last - 1 && names[first].Entity?.Kind != names[first + 1].Entity?.Kind
            && words.Is(names[first].First - (words.Is(names[first].First - 1, WordClass.Definite) ? 2 : 1), WordClass.Preposition))
        {
            first++;
        }

        var members = new Entity[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            if (names[i] is not { InHeadline: false, Entity: { } entity } || Array.IndexOf(members, entity) >= 0)
            {
                return null;
            }

            members[i - first] = entity;
        }

        var opening = Opening(names[first].First);
        return new NameList(
            members, new TextSpan(names[first].Name.Start, names[last].Name.End), names[first].First, names[last].End, names[first].First - (words.IsMark(names[first].First - 1, ',') ? 2 : 1), words[names[last].First].Sentence,
            opening == 0 || words[opening - 1].Sentence != words[opening].Sentence || IsFinite(Behind(names[last])),
            IsOpen(opening, names[last].End),
            names.FindIndex(first, last - first + 1, name => name.Parts.Length > 1) >= 0);
    }

    // "Roe (ROE) and its rival Poe"
    private bool AndBefore(Mention one, Mention other)
    {
        var and = Behind(one);
        and += words.IsMark(and, ',') ? 1 : 0;
        return words.Is(and, WordClass.And) && words.Letters(and) is not "or" && IsOffice(and + 1, other.First) && IsOneSentence(one, other);
    }

    private bool CommaBefore(Mention one, Mention other) =>
        Behind(one) is var comma && words.IsMark(comma, ',') && IsOffice(comma + 1, other.First) && IsOneSentence(one, other);

    private bool IsOneSentence(Mention one, Mention other) => words[one.First].Sentence == words[other.First].Sentence && !words[one.End - 1].IsPossessive;

    // Behind "Roe (ROE)", "Jane Roe of Hull", "Jane Roe, R-Mo."
    private int Behind(Mention mention)
    {
        var end = mention.End;
        if (words.IsAbbreviation(end))
        {
            return end + 3;
        }

        if (words.IsMark(end, ',') && words.IsPartyLabel(end + 1))
        {
            return words.IsMark(end + 2, '.') ? end + 3 : end + 2;
        }

        return words.Is(end, WordClass.Preposition) && MentionList.At(mentions, end + 1) is var at && at < mentions.Count && mentions[at].First == end + 1 && IsWhereFrom(mentions[at]) ? mentions[at].End : end;
    }

    private bool IsWhereFrom(Mention mention) => mention.Entity is { Kind: MentionKind.Place } && words.IsWord(mention.First - 1) && words.Letters(mention.First - 1) is "of" or "from";

    private bool IsOffice(int first, int end)
    {
        if (end - first > LongestOffice)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (!TellsWhat(i) && !(i == first && words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.It)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TellsWhat(int i) =>
        words.IsWord(i) && (words[i].Is(WordClass.Role | WordClass.Modifier | WordClass.GroupNoun | WordClass.Demonym)
            || ReferenceNouns.SortOf(words.Letters(i)) is not (AnaphorSort.Other or AnaphorSort.Document)
            || (words.Letters(i).EndsWith("s") && ReferenceNouns.SortOf(words.Letters(i)[..^1]) is not (AnaphorSort.Other or AnaphorSort.Document)));

    // "Roe and its Hull [office]"
    private bool IsModifier(Mention name) =>
        words.IsWord(name.End) && words[name.End].Sentence == words[name.First].Sentence && !words[name.End - 1].IsPossessive
        && !words[name.End].Is(WordClass.Function) && Lexicon.ClosedClass(Lexicon.Find(words.Letters(name.End))) == Tag.None && !IsFinite(name.End);

    // Where the words begin that tell what those are whom it names: "[Car makers] Roe and Poe", "[Both] Roe and Poe".
    private int Opening(int first)
    {
        for (var office = 0; office < LongestOffice && first > 0 && words[first - 1].Sentence == words[first].Sentence
            && (TellsWhat(first - 1) || words[first - 1].Is(WordClass.Definite) || words.Letters(first - 1) is "both" or "Both"); office++)
        {
            first--;
        }

        return first;
    }

    // "such as Roe and Poe", "Roe, Poe and others"
    private bool IsOpen(int first, int end) =>
        (words.IsWord(first - 1) && (words.Letters(first - 1) is "including" or "like" || (words.Letters(first - 1) is "as" && words.IsWord(first - 2) && words.Letters(first - 2) is "such"))) || (words.IsWord(end) && words.Letters(end) is "other" or "others" or "more");

    private bool IsFinite(int i)
    {
        if (!words.IsWord(i) || words[i].IsCapital)
        {
            return false;
        }

        var word = Lexicon.Find(words.Letters(i));
        if (words.Letters(i) is "both" or "each" || Lexicon.ClosedClass(word) == Tag.Adverb)
        {
            return words.IsWord(i + 1) && words[i + 1].Sentence == words[i].Sentence && IsFinite(i + 1);
        }

        return words.Letters(i).EndsWith("ed") || (Lexicon.Of(word) & (Lexicon.Forms.Past | Lexicon.Forms.Third | Lexicon.Forms.Base)) != 0 || Lexicon.ClosedClass(word) is Tag.Be or Tag.Have or Tag.Modal or Tag.Do;
    }
}
