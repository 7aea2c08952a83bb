using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Words without a name that may stand for somebody or something named before.</summary>
/// <param name="Sort">What sort of thing they stand for.</param>
/// <param name="First">Their first word.</param>
/// <param name="Noun">The noun that heads them; the pronoun itself.</param>
/// <param name="End">One past the last word of the source.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsOwned">Whether the words before the noun name an owner: "the sheriff's office".</param>
/// <param name="Role">What the noun says of a person; null for "the 34-year-old" and for things.</param>
internal readonly record struct Anaphor(AnaphorSort Sort, int First, int Noun, int End, int Sentence, Lexeme? Role = null, bool IsOwned = false)
{
    /// <summary>How many words name a place, or rank what is there.</summary>
    private const int LongestOwner = 3;

    /// <summary>Whether it is a noun with a determiner, no pronoun.</summary>
    public bool IsDescription => Sort > AnaphorSort.They;

    /// <summary>The anaphor that a source is, or null: names, plurals, people in their roles and whatever somebody owns are none.</summary>
    public static Anaphor? Of(WordSequence words, SourceHead head)
    {
        ref readonly var first = ref words[head.First];
        if (head.Kind == SourceKind.Pronoun)
        {
            AnaphorSort? sort = first.Is(WordClass.It) ? words.Letters(head.First) is "its" or "Its" ? AnaphorSort.Its : AnaphorSort.It
                : first.Is(WordClass.They) ? AnaphorSort.They
                : null;
            return sort is { } pronoun ? new Anaphor(pronoun, head.First, head.First, head.First + 1, first.Sentence) : null;
        }

        // "Roe, the country's second-largest maker, says" is told of Roe.
        var isRanked = !words.IsMark(head.First - 1, ',') && IsRanked(words, head);
        if (!isRanked && (head.Kind != SourceKind.Definite || !first.Is(WordClass.Definite)))
        {
            return null;
        }

        var noun = NounOf(words, head);
        if (noun == head.First || (words[noun].IsPossessive && noun + 1 < head.End))
        {
            return null;
        }

        var isAged = words[noun].Has(WordForm.Number) && words.Letters(noun).EndsWith("-year-old");
        var kind = ReferenceNouns.SortOf(words.Letters(noun));
        if (words.RoleAt(noun) is { } role && !IsBody(role, kind))
        {
            // Offices belong to whoever the article says holds them.
            return RoleNouns.IsFigure(role) ? new Anaphor(AnaphorSort.Person, head.First, noun, head.End, first.Sentence, role) : null;
        }

        if (isAged)
        {
            return new Anaphor(AnaphorSort.Person, head.First, noun, head.End, first.Sentence);
        }

        return kind == AnaphorSort.Other && (isRanked || words.Letters(noun).EndsWith("s") || words[noun].IsCapital || words.Letters(noun) is "person" or "individual")
            ? null
            : new Anaphor(kind, head.First, noun, head.End, first.Sentence, IsOwned: !isRanked && words.HasPossessive(head.First, noun));
    }

    // "The world's second biggest insurer", "Rutania's leading airline": whose it is says where it stands, not what it is called.
    private static bool IsRanked(WordSequence words, SourceHead head)
    {
        var owner = head.First + (words[head.First].Is(WordClass.Definite) ? 1 : 0);
        while (owner < head.End && owner < head.First + LongestOwner && !words[owner].IsPossessive)
        {
            owner++;
        }

        for (var i = owner + 1; i < head.End && i <= owner + LongestOwner && words[owner].IsPossessive && words.IsWord(i); i++)
        {
            if (words.Letters(i) is "top" or "leading" || (words.Letters(i).Length > "est".Length + 1 && words.Letters(i).EndsWith("est")))
            {
                return true;
            }
        }

        return false;
    }

    // "the regulator", "the broadcaster", "the retailer": mostly a body; a developer or a publisher may as well be a person.
    private static bool IsBody(Lexeme role, AnaphorSort kind) =>
        kind != AnaphorSort.Other && RoleNouns.IsAnonymous(role) && role.Form is not ("developer" or "publisher");

    // The last word before a preposition, a mark, a clause or another determiner.
    private static int NounOf(WordSequence words, SourceHead head)
    {
        var noun = head.First;
        for (var i = head.First + 1; i < head.End; i++)
        {
            if (words.IsAbbreviation(i) && i + 3 < head.End)
            {
                i += 2;
                continue;
            }

            ref readonly var word = ref words[i];
            if (word.IsMark || (word.Is(WordClass.Function) && !word.Is(WordClass.Modifier) && !word.IsCapital && ReferenceNouns.SortOf(words.Letters(i)) == AnaphorSort.Other))
            {
                break;
            }

            noun = i;
        }

        return noun;
    }
}
