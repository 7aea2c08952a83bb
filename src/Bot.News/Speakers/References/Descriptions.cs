using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>The common nouns by which an article calls what it names: "the retail giant Roe", "Roe, a think tank in Hull,", "Roe is a charity".</summary>
internal sealed class Descriptions(WordSequence words)
{
    /// <summary>How many mentions are looked at, and how many words of an apposition.</summary>
    private const int MostMentions = 16, LongestApposition = 12;

    private readonly Dictionary<Entity, List<int>> nouns = [];

    /// <summary>Where the nouns stand, as indexes into the words.</summary>
    public List<int> Of(Entity entity)
    {
        if (nouns.TryGetValue(entity, out var known))
        {
            return known;
        }

        var found = new List<int>();
        for (var i = 0; i < Math.Min(entity.Mentions.Count, MostMentions); i++)
        {
            Read(entity.Mentions[i], found);
        }

        return nouns[entity] = found;
    }

    private void Read(Mention mention, List<int> found)
    {
        var before = mention.First - 1;
        if (words.IsWord(before) && !words[before].IsCapital && !words[before].Is(WordClass.Function) && !words[before].IsPossessive)
        {
            found.Add(before);
        }

        // "Mount Roe resort"
        if (words.IsWord(mention.End) && !words[mention.End].IsCapital && !words[mention.End].Is(WordClass.Function | WordClass.SpeechVerb) && !words[mention.End - 1].IsPossessive)
        {
            found.Add(mention.End);
        }

        // "the company, Roe Ltd,"
        if (words.IsMark(before, ',') && words.IsWord(before - 1) && !words[before - 1].IsCapital && !words[before - 1].Is(WordClass.Function)
            && mention.End < words.Count && words[mention.End].IsMark && OpensWithDeterminer(before - 1))
        {
            found.Add(before - 1);
        }

        var next = mention.End;
        next = words.IsMark(next, '(') && words.IsMark(next + 2, ')') ? next + 3 : next;
        var apposed = words.IsMark(next, ',') || words.IsMark(next, '—') || words.IsMark(next, '–') || (words.IsWord(next) && words.Letters(next) is "is" or "was");
        if (apposed && words.Is(next + 1, WordClass.Definite | WordClass.Indefinite) && !words[mention.End - 1].IsPossessive)
        {
            ReadPhrase(next + 1, found);
        }
    }

    // "a": the nouns up to a preposition or mark.
    private void ReadPhrase(int determiner, List<int> found)
    {
        var noun = -1;
        for (var i = determiner + 1; i < Math.Min(words.Count, determiner + LongestApposition); i++)
        {
            if (words[i].IsMark || (words[i].Is(WordClass.Function) && !words[i].Is(WordClass.Modifier)))
            {
                break;
            }

            noun = words[i].IsCapital || words[i].IsPossessive ? -1 : i;
        }

        if (noun > 0)
        {
            found.Add(noun);
        }
    }

    private bool OpensWithDeterminer(int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 4 && words.IsWord(i); i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite))
            {
                return true;
            }
        }

        return false;
    }
}
