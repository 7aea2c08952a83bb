using Bot.News.Quotes;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Of a body that has no name, the words by which it was called before and that tell whose it is: "the Rutanian military" for "the military".</summary>
internal sealed class FullerDescription(WordSequence words)
{
    /// <summary>How many words back the fuller words may stand, and how many stand before the noun.</summary>
    private const int Reach = 300, Longest = 4;

    /// <summary>The fuller words, or null: where there are none, where they are of two, or where the noun was brought in anew.</summary>
    public Speaker? Find(SourceHead source)
    {
        var noun = source.First + 1;
        if (source.Kind != SourceKind.Definite || source.End != noun + 1 || !words[source.First].Is(WordClass.Definite) || words[noun].IsCapital || words[noun].IsPossessive || !IsBody(words.Letters(noun)))
        {
            return null;
        }

        var found = -1;
        for (var i = source.First - 1; i > Math.Max(0, source.First - Reach); i--)
        {
            if (words[i].IsCapital || !words.IsWord(i) || !words.Letters(i).Equals(words.Letters(noun), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // "the German museum Roe": it has a name.
            if (words.IsWord(i + 1) && words[i + 1].IsCapital && words[i + 1].Sentence == words[i].Sentence)
            {
                return null;
            }

            var first = FirstOf(i);
            if (!words.HasCapital(first, i))
            {
                // "the military" means the same; "a military", "the local government" another.
                if (first < i || words.Is(i - 1, WordClass.Indefinite))
                {
                    return found < 0 ? null : As(FirstOf(found), found);
                }

                continue;
            }

            if (found >= 0 && !AreSame(found, i))
            {
                return null;
            }

            found = found < 0 ? i : found;
        }

        return found < 0 ? null : As(FirstOf(found), found);
    }

    // Of clubs and towns the article has the name; an army may be that of the other side.
    private static bool IsBody(ReadOnlySpan<char> noun) =>
        noun is "military" or "government" or "administration" or "regime" or "coalition"
        || (noun is not ("army" or "navy" or "force") && ReferenceNouns.SortOf(noun) == AnaphorSort.Agency);

    // The words that lead up to the noun behind its article.
    private int FirstOf(int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < Longest && words.IsWord(first - 1) && words[first - 1].Sentence == words[noun].Sentence
            && (!words[first - 1].Is(WordClass.Function) || words[first - 1].IsCapital && !words[first - 1].IsOpening || words[first - 1].Is(WordClass.Modifier)) && !words[first - 1].Is(WordClass.SpeechVerb))
        {
            first--;
        }

        return first;
    }

    private bool AreSame(int noun, int other)
    {
        int one = FirstOf(noun), two = FirstOf(other);
        if (noun - one != other - two)
        {
            return false;
        }

        for (var i = 0; i < noun - one; i++)
        {
            if (!words.Letters(one + i).SequenceEqual(words.Letters(two + i)))
            {
                return false;
            }
        }

        return true;
    }

    private Speaker As(int first, int noun) => SpeakerNames.Unnamed(words, words.Span(first, noun + 1));
}
