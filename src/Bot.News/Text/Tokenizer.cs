namespace Bot.News.Text;

/// <summary>Cuts a sentence into words and marks. Clitics ('s, 'll, 've) and marks stand alone; "don't", "U.S." and "3.5" hold together.</summary>
internal static class Tokenizer
{
    public static void Read(ReadOnlySpan<char> text, TextSpan sentence, List<Token> tokens)
    {
        var i = sentence.Start;
        while (i < sentence.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var plain = PlainEnd(text, i, sentence.End);
            if (plain > i && (plain == sentence.End || text[plain] is ' ' or ','))
            {
                // Four of five words, of which nothing else need be asked.
                tokens.Add(new Token(i, plain, (ushort)Lexicon.Find(text[i..plain]), Tag.None, char.IsAsciiLetterUpper(c)) { IsPlain = true });
                i = plain;
                continue;
            }

            var end = char.IsLetterOrDigit(c) || (c is '@' or '#' or '$' && i + 1 < sentence.End && char.IsLetterOrDigit(text[i + 1]))
                ? WordEnd(text, i, sentence.End)
                : MarkEnd(text, i, sentence.End);
            if (end + 1 < sentence.End && text[end] == '.' && char.IsWhiteSpace(text[end + 1]) && Sentences.IsAbbreviation(text[i..end]))
            {
                end++;
            }

            tokens.Add(Classify(text, i, end));
            i = end;
        }
    }

    /// <summary>Where the letters from a to z end that stand there.</summary>
    private static int PlainEnd(ReadOnlySpan<char> text, int start, int limit)
    {
        var i = start;
        while (i < limit && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int limit)
    {
        var i = start + 1;
        for (; i < limit; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c is '_' or '%' || (!char.IsAscii(c) && BelongsToLetter(c)))
            {
                continue;
            }

            var next = i + 1 < limit ? text[i + 1] : ' ';
            if (c is '\'' or '’')
            {
                if (!char.IsLetter(next) || IsClitic(text, i, limit))
                {
                    break;
                }

                continue;
            }

            if (c is '-' or '‑' or '/' && char.IsLetterOrDigit(next))
            {
                continue;
            }

            if (c is '.' or ',' or ':' && char.IsDigit(next) && char.IsDigit(text[i - 1]))
            {
                continue;
            }

            if (c == '.' && IsAcronymStop(text, start, i, next))
            {
                continue;
            }

            break;
        }

        return i;
    }

    private static bool BelongsToLetter(char c) =>
        char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The stop in "U.S." or "a.m.": single letters between stops, all the way.</summary>
    private static bool IsAcronymStop(ReadOnlySpan<char> text, int start, int stop, char next) =>
        char.IsLetter(text[stop - 1]) && (stop - 1 == start || text[stop - 2] is '.' or '-') && (char.IsLetter(next) || stop - 1 > start);

    private static bool IsClitic(ReadOnlySpan<char> text, int apostrophe, int limit)
    {
        var end = apostrophe + 1;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[(apostrophe + 1)..end] is "s" or "ll" or "ve" or "re" or "d" or "m" or "S";
    }

    private static int MarkEnd(ReadOnlySpan<char> text, int start, int limit)
    {
        var c = text[start];
        if (c is '\'' or '’' && start > 0 && char.IsLetterOrDigit(text[start - 1]) && IsClitic(text, start, limit))
        {
            var end = start + 1;
            while (end < limit && char.IsLetter(text[end]))
            {
                end++;
            }

            return end;
        }

        var run = start + 1;
        if (c is '\'' or '`' or '’' or '‘' && run < limit && text[run] == c)
        {
            // Of three, a closing single comes before the closing double.
            var isThree = run + 1 < limit && text[run + 1] == c && start > 0 && !char.IsWhiteSpace(text[start - 1]);
            return isThree ? run : run + 1;
        }

        if (c is '.' or '-' or '?' or '!')
        {
            while (run < limit && text[run] == c)
            {
                run++;
            }
        }
        else if (char.IsHighSurrogate(c) && run < limit && char.IsLowSurrogate(text[run]))
        {
            run++;
        }

        return run;
    }

    private static Token Classify(ReadOnlySpan<char> text, int start, int end)
    {
        var c = text[start];
        var span = text[start..end];
        if (char.IsLetter(c))
        {
            return new Token(start, end, (ushort)Lexicon.Find(span[^1] == '.' && span.Length > 2 ? span[..^1] : span), Tag.None, char.IsUpper(c));
        }

        if (char.IsDigit(c) || c == '$')
        {
            return new Token(start, end, 0, Tag.Number, false);
        }

        var tag = c switch
        {
            '@' or '#' when span.Length > 1 => Tag.ProperNoun,
            '\'' or '’' when span.Length > 1 && char.IsLetter(span[1]) => Tag.Genitive,
            ',' => Tag.Comma,
            '.' or '!' or '?' or '…' => Tag.Stop,
            ':' => Tag.Colon,
            ';' => Tag.Semicolon,
            '—' or '–' or '-' or '―' => Tag.Dash,
            '(' or '[' or '{' => Tag.OpenBracket,
            ')' or ']' or '}' => Tag.CloseBracket,
            _ => Tag.Symbol,
        };
        if (tag != Tag.Genitive)
        {
            return new Token(start, end, 0, tag, false);
        }

        // "they’re", "I’ve", "she’ll" are in the lexicon; a Genitive is what is left.
        var word = Lexicon.Find(span);
        return new Token(start, end, (ushort)word, Lexicon.ClosedClass(word) is var known and not Tag.None ? known : Tag.Genitive, false);
    }
}
