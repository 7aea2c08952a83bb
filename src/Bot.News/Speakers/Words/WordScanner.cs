using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Speakers.Words;

/// <summary>
/// Cuts an article into words and marks as names need them: "el-Sisi", "Sen." and "WHO" are cut otherwise than in
/// <see cref="Tokenizer"/>. A word that is a token too is not looked up again.
/// </summary>
internal static class WordScanner
{
    /// <summary>How many letters a particle has that a hyphen joins to a name.</summary>
    private const int LongestParticle = 3;

    /// <summary>The World Health Organization, which is no pronoun.</summary>
    private const string HealthOrganization = "WHO";

    /// <summary>The words of the whole text, furniture included: a name may stand in full in a repeated title alone.</summary>
    public static Word[] Scan(Tokens tokens, ImmutableArray<TextSpan> sentences)
    {
        ReadOnlySpan<char> text = tokens.Text;
        var words = new List<Word>((text.Length / 5) + 8);
        int at = 0, next = 0, token = 0;
        var opening = true;
        var previousSentence = -1;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                opening |= c == '\n';
                at++;
                continue;
            }

            while (next < sentences.Length && sentences[next].End <= at)
            {
                next++;
            }

            var sentence = next < sentences.Length && sentences[next].Start <= at ? next : -1;
            opening |= sentence != previousSentence;
            previousSentence = sentence;
            if (char.IsLetterOrDigit(c) || (c == '@' && at + 1 < text.Length && IsHandle(text[at + 1])))
            {
                while (token < tokens.Count && tokens.Items[token].Start < at)
                {
                    token++;
                }

                var same = token < tokens.Count && tokens.Items[token].Start == at ? tokens.Items[token] : default;
                at = same.IsPlain && EndsPlainly(text, same.End) ? AddPlain(text, same, sentence, opening, words) : AddWord(text, at, sentence, opening, same, words);
                opening = false;
            }
            else
            {
                words.Add(new Word(at, at + 1, sentence, WordForm.Mark, null));
                opening |= c is '"' or '“' or '”' or '‘' or '«' or '„' or ':' or '•' or '—' or '–';
                at++;
            }
        }

        return [.. words];
    }

    /// <summary>Whether what follows a plain word is neither part of it nor asked for by <see cref="AddWord"/>.</summary>
    private static bool EndsPlainly(ReadOnlySpan<char> text, int end) => end == text.Length || text[end] is ' ' or ',';

    /// <summary>Adds a word of ASCII letters with nothing joined to it, as four of five are.</summary>
    private static int AddPlain(ReadOnlySpan<char> text, in Token token, int sentence, bool opening, List<Word> words)
    {
        var written = text[token.Start..token.End];
        var form = opening ? WordForm.Opening : WordForm.None;
        if (token.IsCapitalised)
        {
            form |= WordForm.Capital;
            form |= written.Length > 1 && char.IsAsciiLetterUpper(written[1]) && !written[2..].ContainsAnyInRange('a', 'z') ? WordForm.AllCapitals : WordForm.None;
        }

        var lexeme = written is HealthOrganization ? null : token.Word > 0 ? NameLexicon.Of(token.Word) : NameLexicon.Find(written);
        words.Add(new Word(token.Start, token.End, sentence, form, lexeme));
        return token.End;
    }

    /// <param name="same">The token that starts with the word, if any.</param>
    private static int AddWord(ReadOnlySpan<char> text, int start, int sentence, bool opening, in Token same, List<Word> words)
    {
        var form = opening ? WordForm.Opening : WordForm.None;
        if (text[start] == '@')
        {
            var last = start + 1;
            while (last < text.Length && IsHandle(text[last]))
            {
                last++;
            }

            words.Add(new Word(start, last, sentence, form | WordForm.Handle | WordForm.Capital, null));
            return last;
        }

        int end = start, letters = 0, capitals = 0;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiLetter(c))
            {
                letters++;
                capitals += c <= 'Z' ? 1 : 0;
                end++;
            }
            else if (char.IsLetterOrDigit(c) || (!char.IsAscii(c) && (IsMark(c) || (end > start && IsBroken(text, end)))))
            {
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                end++;
            }
            else if (c is '\'' or '’' or '-' or '‐' or '‑' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && !IsPossessive(text, end) && !IsContraction(text, end))
            {
                end++;
            }
            else if (c == '&' && end > start && char.IsUpper(text[end - 1]) && end + 1 < text.Length && char.IsUpper(text[end + 1]))
            {
                end++;
            }
            else if (c == '.' && char.IsLetter(text[end - 1]) && (end - 1 == start || text[end - 2] == '.')
                && (char.IsUpper(text[end - 1]) || (end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        end += DomainAt(text, start, end);
        var written = text[start..end];
        form |= char.IsUpper(text[start]) ? IsOrigin(written) ? WordForm.None : WordForm.Capital : IsParticleOfName(written) ? WordForm.Capital : WordForm.None;
        form |= char.IsDigit(text[start]) ? WordForm.Number : WordForm.None;
        form |= letters > 1 && capitals == letters ? WordForm.AllCapitals : WordForm.None;
        form |= end - start == 2 && text[end - 1] == '.' ? WordForm.Initial : WordForm.None;
        // A token is looked up without its full stop.
        var lexeme = Find(written, same.End == end && written[^1] != '.' ? same.Word : 0);
        lexeme = written is HealthOrganization ? null : lexeme;

        var after = end;
        if (after < text.Length && text[after] is '\'' or '’' && IsPossessive(text, after))
        {
            form |= WordForm.Possessive;
            after += 2;
        }
        else if (after < text.Length && text[after] is '\'' or '’' && IsContraction(text, after))
        {
            after += text[(after + 1)..].StartsWith("m") || text[(after + 1)..].StartsWith("d") ? 2 : 3;
        }
        else if (after < text.Length && text[after] == '.' && lexeme is not null && lexeme.Is(WordClass.Honorific | WordClass.Suffix))
        {
            // The full stop of "Sen." ends no sentence and no name.
            after++;
            if (text[after..].StartsWith("-elect"))
            {
                after += "-elect".Length;
                end = after;
            }
            else if (lexeme.Is(WordClass.Suffix) && (form & WordForm.AllCapitals) == 0)
            {
                // "Jr.", but "III." ends a sentence.
                end = after;
            }
        }
        else if (after < text.Length && text[after] == '.' && written is "St" or "Mt" or "Ft")
        {
            after++;
            end = after;
        }

        words.Add(new Word(start, end, sentence, form, lexeme));
        return after;
    }

    // "Weather.com": how many letters such an end has.
    private static int DomainAt(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 3 >= text.Length || text[end] != '.' || end - start < 2 || !char.IsAsciiLetterLower(text[end + 1]))
        {
            return 0;
        }

        var rest = text[(end + 1)..];
        var length = rest.StartsWith("com") || rest.StartsWith("org") || rest.StartsWith("net") || rest.StartsWith("gov") || rest.StartsWith("edu") ? 3
            : rest.StartsWith("us") || rest.StartsWith("uk") || rest.StartsWith("io") || rest.StartsWith("ai") || rest.StartsWith("tv") ? 2
            : 0;
        return length > 0 && (rest.Length == length || !char.IsLetterOrDigit(rest[length])) ? length + 1 : 0;
    }

    /// <param name="known">The place of the word in the <see cref="Lexicon"/>; 0 where that lacks it or is to be asked.</param>
    private static Lexeme? Find(ReadOnlySpan<char> word, int known)
    {
        if ((known > 0 ? NameLexicon.Of(known) : NameLexicon.Find(word)) is { } lexeme)
        {
            return lexeme;
        }

        // "Andrés": the lists have names without diacritics.
        if (word.Length is > 2 and < 20 && char.IsUpper(word[0]) && word.ContainsAnyExceptInRange((char)0, (char)0x7F)
            && NameLexicon.Find(NameFolding.Fold(word)) is { } plain && plain.Is(WordClass.GivenName | WordClass.Place))
        {
            return plain;
        }

        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0)
        {
            return null;
        }

        // "Jean-Yves", "Marie-Claude"
        var joined = word.IndexOf('-');
        if (joined > 2 && char.IsUpper(word[0]) && joined + 1 < word.Length && char.IsUpper(word[joined + 1])
            && NameLexicon.Find(word[..joined]) is { } given && given.Is(WordClass.GivenName)
            && NameLexicon.Find(word[(joined + 1)..]) is { } second && second.Is(WordClass.GivenName))
        {
            return given.NameSex == Sex.Unknown ? second : given;
        }

        // "then-president", "ex-wife", "actor-director"
        if (word[(hyphen + 1)..] is "elect" or "designate")
        {
            return NameLexicon.Find(word[..hyphen]);
        }

        // "Judge-Executive" too, but not "Jane Smith-King".
        return NameLexicon.Find(word[(hyphen + 1)..]) is { } last && last.Is(WordClass.Role)
            && (char.IsLower(word[0]) || (NameLexicon.Find(word[..hyphen]) is { } front && front.Is(WordClass.Role) && !front.Is(WordClass.GivenName)))
            ? last
            : null;
    }

    // "London-based", "Saudi-led": no part of the name that follows.
    private static bool IsOrigin(ReadOnlySpan<char> word) =>
        word.Length > 7 && word.EndsWith("ed") && (word.EndsWith("-based") || word.EndsWith("-backed") || word.EndsWith("-owned") || word.EndsWith("-listed") || word.EndsWith("-headquartered"))
        || (word.Length > 5 && word[^1] is 'd' or 'n' && (word.EndsWith("-led") || word.EndsWith("-born") || word.EndsWith("-run")));

    // "al-Abadi", "el-Sisi", "d'Estaing": the capital stands behind the particle.
    private static bool IsParticleOfName(ReadOnlySpan<char> word)
    {
        var join = word[..Math.Min(word.Length, LongestParticle + 1)].IndexOfAny('-', '\'', '’');
        return join > 0 && join + 1 < word.Length && char.IsUpper(word[join + 1]) && !word.EndsWith("Affaires")
            && word[..join] is "al" or "el" or "ul" or "ur" or "ar" or "as" or "ash" or "ad" or "at" or "az" or "d" or "l";
    }

    /// <summary>"Sisi" of "el-Sisi" and "El-Sisi": articles write one name both ways.</summary>
    public static ReadOnlySpan<char> WithoutParticle(ReadOnlySpan<char> word) =>
        word.Length > 5 && word[2] == '-' && (word.StartsWith("al", StringComparison.OrdinalIgnoreCase) || word.StartsWith("el", StringComparison.OrdinalIgnoreCase))
            ? word[3..]
            : word;

    // "who've", "they'd", "he'll": the pronoun alone is the word.
    private static bool IsContraction(ReadOnlySpan<char> text, int apostrophe)
    {
        var rest = text[(apostrophe + 1)..];
        var length = rest.StartsWith("ve") || rest.StartsWith("ll") || rest.StartsWith("re") ? 2 : rest.StartsWith("d") || rest.StartsWith("m") ? 1 : 0;
        return length > 0 && (rest.Length == length || !char.IsLetterOrDigit(rest[length]));
    }

    // "TrÃ©vidic", "SarukhÃ\u0083Â¡n": letters of another encoding, read wrongly, inside a word.
    private static bool IsBroken(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (next < text.Length && IsLatinSymbol(text[next]))
        {
            next++;
        }

        return IsLatinSymbol(text[at]) && (char.IsLetter(text[at - 1]) || IsMark(text[at - 1]) || IsLatinSymbol(text[at - 1])) && next < text.Length && char.IsLetter(text[next]);
    }

    // The upper half of Latin-1 without its spaces, quotation marks and letters.
    private static bool IsLatinSymbol(char c) => c is >= '\u0080' and <= '¿' and not ('\u0085' or '\u00A0' or '«' or '»') && !char.IsLetter(c);

    private static bool IsHandle(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));
}
