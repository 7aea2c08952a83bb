using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Those whom an article names together, "Jane and Paul Roe", and whom it then calls "the couple", "both companies" or "they".</summary>
internal sealed class JointNames
{
    /// <summary>How many sentences back "they" may mean two people.</summary>
    private const int JustNow = 2;

    /// <summary>How many sentences back those who spoke together may be called by what they are.</summary>
    private const int Recently = 12;

    private static readonly WordTable Nouns = WordList.Table("Speakers.Lexicon.joint-nouns.txt");

    /// <summary>Whether a noun is for several who have a name together: "the Hill brothers".</summary>
    public static bool IsOfSeveral(ReadOnlySpan<char> noun) => Nouns.Contains(noun);

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly List<NameList> lists;
    private readonly JointNouns nouns;
    private Speaker? together;
    private int togetherSentence;

    public JointNames(WordSequence words, List<Mention> mentions)
    {
        this.words = words;
        this.mentions = mentions;
        lists = new NameLists(words, mentions).Find();
        nouns = new JointNouns(words, lists);
    }

    /// <summary>Whom a plural means of those named together before, "the couple", "the doctors", "both companies"; or null.</summary>
    public Speaker? Find(SourceHead head) =>
        (head.Kind == SourceKind.Definite ? OfNoun(head) ?? OfPlural(head) : null) ?? OfKind(head);

    // Whom "the couple" or "the sisters" means: the last two people named together; or null.
    private Speaker? OfNoun(SourceHead head) =>
        head.End == head.First + 2 && words[head.First].Is(WordClass.Definite) && Nouns.Contains(words.Letters(head.First + 1)) ? LastPair(head.First, 0) : null;

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

    // Whom "the doctors" or "the three comedians" means: those who have spoken together by their names; or null.
    private Speaker? OfPlural(SourceHead head)
    {
        var noun = words.LastBeforePreposition(head.First, head.End);
        return together is not null && words[head.First].Sentence - togetherSentence <= Recently && words[head.First].Is(WordClass.Definite)
            && RoleNouns.IsOfSeveral(words.Letters(noun)) && !words[noun].IsPossessive && noun + 1 == head.End ? together : null;
    }

    /// <summary>Whom "the companies", "both leaders" or "all three firms" means: those of that kind who were named together last; or null.</summary>
    public Speaker? OfKind(SourceHead head) => nouns.Find(head) is { } list ? Called(list) : null;

    /// <summary>Whom "they" means: those named together as the subject of the sentence before or of a clause before; or null.</summary>
    public Speaker? OfSubject(SourceHead head, int after)
    {
        var from = Math.Max(after + 1, words[head.First].Sentence - 1);
        return lists.FindLast(list => list.First < head.First && list.Sentence >= from && list is { IsSubject: true, IsOpen: false, IsOfOneKind: true }) is { } last ? Called(last) : null;
    }

    /// <summary>Whom "they" means: the two people named together just before, after a sentence; or null.</summary>
    public Speaker? OfPronoun(SourceHead head, int after) =>
        LastPair(head.First, Math.Max(after + 1, words[head.First].Sentence - JustNow));

    private static bool IsPerson(Mention mention) => mention is { InHeadline: false, Entity.Kind: MentionKind.Person };

    private Speaker? LastPair(int word, int fromSentence) =>
        lists.FindLast(list => list.First < word && list.Sentence >= fromSentence && IsPair(list)) is { } last ? Called(last) : null;

    // One of the two in full, "Jane and Paul Roe": two surnames alone are any two.
    private bool IsPair(NameList list) =>
        list is { IsOfPeople: true, Members.Length: 2 } && !words[list.End - 1].IsPossessive && list.IsInFull;

    // The same ones, in full.
    private Speaker Called(NameList list)
    {
        var name = list.Name;
        foreach (var other in lists)
        {
            name = other.Name.Length > name.Length && other.IsSame(list) ? other.Name : name;
        }

        return SpeakerNames.Unnamed(words, name);
    }
}
