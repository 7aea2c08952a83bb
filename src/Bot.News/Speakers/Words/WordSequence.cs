using Bot.News.Text;

namespace Bot.News.Speakers.Words;

/// <summary>The words of one article, with the questions that every stage asks of them.</summary>
internal sealed class WordSequence(string text, Word[] words)
{
    public string Text => text;

    public int Count => words.Length;

    public ref readonly Word this[int index] => ref words[index];

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> Letters(int index) => text.AsSpan(words[index].Start, words[index].End - words[index].Start);

    /// <summary>Whether there is a word at the index and it belongs to one of the classes.</summary>
    public bool Is(int index, WordClass any) => index >= 0 && index < words.Length && words[index].Is(any);

    public bool IsMark(int index, char mark) => index >= 0 && index < words.Length && words[index].IsMark && text[words[index].Start] == mark;

    /// <summary>Whether the index holds a word, no punctuation.</summary>
    public bool IsWord(int index) => index >= 0 && index < words.Length && !words[index].IsMark;

    /// <summary>Whether letters in parentheses open there: "Roe Airlines <b>(ROE)</b>".</summary>
    public bool IsAbbreviation(int open) =>
        IsMark(open, '(') && IsWord(open + 1) && words[open + 1].Has(WordForm.AllCapitals) && IsMark(open + 2, ')');

    /// <summary>Whether the word is the party and the place of who was named before: "R-Texas", "D-N.Y.".</summary>
    public bool IsPartyLabel(int index) =>
        IsWord(index) && Letters(index) is [ 'R' or 'D' or 'I', '-', >= 'A' and <= 'Z', ..];

    /// <summary>Whether one of the words from the first up to the end has a capital.</summary>
    public bool HasCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words from the first up to the end is a possessive.</summary>
    public bool HasPossessive(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsPossessive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word of a phrase before a mark or a preposition, at least its first.</summary>
    public int LastBeforePreposition(int first, int end)
    {
        var last = first;
        while (last + 1 < end && IsWord(last + 1) && !words[last + 1].Is(WordClass.Preposition))
        {
            last++;
        }

        return last;
    }

    public TextSpan Span(int first, int end) => new(words[first].Start, words[end - 1].End);

    /// <summary>The first word that does not end before the offset.</summary>
    public int At(int offset)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (words[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // "ex-Prime Minister", "then-prime minister"
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> word) =>
        word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..] : word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? word[5..] : word;

    /// <summary>The role noun at the index, joined with the word before it where the two make one ("prime minister").</summary>
    public Lexeme? RoleAt(int index)
    {
        if (!IsWord(index))
        {
            return null;
        }

        if (index > 0 && IsWord(index - 1) && words[index].Is(WordClass.Role | WordClass.Modifier | WordClass.RoleTail)
            && NameLexicon.FindCompound(WithoutPrefix(Letters(index - 1)), Letters(index)) is { } compound)
        {
            return compound;
        }

        return words[index].Is(WordClass.Role) || (words[index].Is(WordClass.Honorific) && words[index].IsCapital && words[index].Lexeme!.Meanings.Length > 0)
            ? words[index].Lexeme
            : null;
    }

    /// <summary>The last role noun of a phrase before a preposition, which tells what it names ("the <b>senator</b> from Maine"); negative for none.</summary>
    public int RoleHead(int first, int end)
    {
        var head = -1;
        for (var i = first; i < end && (!words[i].IsMark || IsQuotationMark(i) || IsAbbreviation(i)); i++)
        {
            if (IsAbbreviation(i))
            {
                i += 2;
                continue;
            }

            if (TitleEnd(i, end) is > 0 and var title)
            {
                i = title;
                continue;
            }

            if (words[i].Is(WordClass.Preposition) && i > first)
            {
                if (JoinsInstitution(i))
                {
                    continue;
                }

                break;
            }

            head = RoleAt(i) is not null && (!words[i].IsPossessive || i + 1 == end) ? i : words[i].Is(WordClass.Modifier) ? head : words[i].Is(WordClass.Function) ? head : -1;
        }

        return head;
    }

    // "a Department [for] Education spokeswoman", "the Bank [of] England governor"
    private bool JoinsInstitution(int i) =>
        Letters(i) is "of" or "for" && words[i - 1].Is(WordClass.Organisation) && words[i - 1].IsCapital && !words[i - 1].IsPossessive && IsWord(i + 1) && words[i + 1].IsCapital;

    // The “House [of] Straw” star: the mark that closes a title; 0 for none.
    private int TitleEnd(int open, int end)
    {
        if (!IsQuotationMark(open))
        {
            return 0;
        }

        for (var i = open + 1; i < end; i++)
        {
            if (IsQuotationMark(i))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether it is a quotation mark, single ones included.</summary>
    public bool IsQuotationMark(int i) => words[i].IsMark && text[words[i].Start] is '"' or '“' or '”' or '‘' or '’' or '\'';
}
