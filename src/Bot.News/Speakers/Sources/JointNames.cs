using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>People whom an article names together, "Jane and Paul Roe", and whom it then calls "the couple" or "they".</summary>
internal sealed class JointNames
{
    /// <summary>How many sentences back "they" may mean two people.</summary>
    private const int JustNow = 2;

    /// <summary>How many sentences back those who spoke together may be called by what they are.</summary>
    private const int Recently = 12;

    /// <summary>More than any article names; the rest are not looked at.</summary>
    private const int MostPairs = 100;

    private static readonly WordTable Nouns = WordList.Table("Speakers.Lexicon.joint-nouns.txt");

    /// <summary>Whether a noun is for several who have a name together: "the Hill brothers".</summary>
    public static bool IsOfSeveral(ReadOnlySpan<char> noun) => Nouns.Contains(noun);

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly List<Pair> pairs = [];
    private Speaker? together;
    private int togetherSentence;

    public JointNames(WordSequence words, List<Mention> mentions)
    {
        this.words = words;
        this.mentions = mentions;
        for (var i = 0; i + 1 < mentions.Count && pairs.Count < MostPairs; i++)
        {
            var (one, other) = (mentions[i], mentions[i + 1]);
            if (other.First == one.End + 1 && words.Is(one.End, WordClass.And) && one.Entity != other.Entity && IsPerson(one) && IsPerson(other)
                && one.Parts.Length + other.Parts.Length > 2 && !words[other.End - 1].IsPossessive && words[one.First].Sentence == words[other.First].Sentence
                && !GoesOn(i > 0 ? mentions[i - 1] : null, one, other))
            {
                pairs.Add(new Pair(one.Entity!, other.Entity!, new TextSpan(one.Name.Start, other.Name.End), one.First, words[one.First].Sentence));
            }
        }
    }

    /// <summary>Whom "the couple" or "the sisters" means: the last two people named together; or null.</summary>
    public Speaker? OfNoun(SourceHead head) =>
        head.End == head.First + 2 && words[head.First].Is(WordClass.Definite) && Nouns.Contains(words.Letters(head.First + 1)) ? Last(head.First, 0) : null;

    /// <summary>Takes note of a source that has several names: "Jane Roe, Tony Hill and Paul Stone said".</summary>
    public void Note(SourceHead head, Speaker? speaker)
    {
        var last = MentionList.At(mentions, head.End - 1);
        if (speaker is not null && MentionList.At(mentions, head.First) is var first && first < last && last < mentions.Count
            && mentions[first].First == head.First && mentions[last].End == head.End && IsPerson(mentions[first]) && IsPerson(mentions[last]) && words.Is(mentions[last].First - 1, WordClass.And))
        {
            (together, togetherSentence) = (speaker, words[head.First].Sentence);
        }
    }

    /// <summary>Whom "the doctors" or "the three comedians" means: those who have spoken together by their names; or null.</summary>
    public Speaker? OfPlural(SourceHead head)
    {
        var noun = words.LastBeforePreposition(head.First, head.End);
        return together is not null && words[head.First].Sentence - togetherSentence <= Recently && words[head.First].Is(WordClass.Definite)
            && words.Letters(noun).EndsWith("s") && NameLexicon.Find(words.Letters(noun)[..^1]) is { } one && one.Is(WordClass.Role) && !words[noun].IsPossessive && noun + 1 == head.End ? together : null;
    }

    /// <summary>Whom "they" means: the two people named together just before, after a sentence; or null.</summary>
    public Speaker? OfPronoun(SourceHead head, int after) =>
        Last(head.First, Math.Max(after + 1, words[head.First].Sentence - JustNow));

    private static bool IsPerson(Mention mention) => mention is { InHeadline: false, Entity.Kind: MentionKind.Person };

    // "Roe, Stone and Hale": three.
    private bool GoesOn(Mention? before, Mention one, Mention other) =>
        (before is not null && IsPerson(before) && before.End == one.First - 1 && words.IsMark(before.End, ',')) || words.Is(other.End, WordClass.And);

    private Speaker? Last(int word, int fromSentence)
    {
        var last = pairs.FindLast(pair => pair.First < word && pair.Sentence >= fromSentence);
        if (last is null)
        {
            return null;
        }

        var name = last.Name;
        foreach (var pair in pairs)
        {
            // The same two, in full.
            if (pair.Has(last.One) && pair.Has(last.Other) && pair.Name.Length > name.Length)
            {
                name = pair.Name;
            }
        }

        return new Speaker(name.In(words.Text).ToString(), name, IsNamed: false);
    }

    private sealed record Pair(Entity One, Entity Other, TextSpan Name, int First, int Sentence)
    {
        public bool Has(Entity entity) => entity == One || entity == Other;
    }
}
