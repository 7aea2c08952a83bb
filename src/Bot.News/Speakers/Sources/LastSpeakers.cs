using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// Keeps, while the quotations are read in order, who has spoken last: with a name, as one person without a name, as a thing
/// without a name, and as a group. "He", "it" and "they" may go on with them.
/// </summary>
internal sealed class LastSpeakers(WordSequence words)
{
    /// <summary>How many sentences back "it" may mean the institution that spoke.</summary>
    private const int JustNow = 2;

    /// <summary>How many sentences back those may have spoken whom nothing else beside "it" or "they" names.</summary>
    private const int LongestPause = 4;

    private const string LastByName = "LastSpeakers: the institution that spoke last";
    private const string LastAsWritten = "LastSpeakers: what spoke last without a name";

    private Speaker? group;
    private int groupSentence;
    private Speaker? thing;
    private int thingSentence;
    private bool isThing;
    private Entity? person;

    /// <summary>Whose the last quotation with a source is, where that has a name.</summary>
    public Entity? Named { get; private set; }

    /// <summary>Who spoke last, where that is one person without a name.</summary>
    public UnnamedSpeaker? Unnamed { get; private set; }

    /// <summary>The last sentence in which a thing without a name spoke, or less than 0.</summary>
    public int ThingSentence => thing is null ? -1 : thingSentence;

    /// <summary>The last sentence in which several people spoke, or less than 0.</summary>
    public int GroupSentence => group is null ? -1 : groupSentence;

    /// <summary>Takes note of a speaker who has a name.</summary>
    public void Note(Entity entity)
    {
        (Named, Unnamed, isThing) = (entity, null, false);
        person = entity.Kind == MentionKind.Person ? entity : person;
    }

    /// <summary>Takes note of one person without a name, whom a pronoun may have meant.</summary>
    public void Note(UnnamedSpeaker unnamed) => Unnamed = unnamed;

    /// <summary>Takes note that whoever spoke has no name here.</summary>
    public void NoteNobody() => (Named, Unnamed, isThing) = (null, null, false);

    /// <summary>Takes note of a document and whose it is: "it" goes on with it.</summary>
    public void NoteDocument(Speaker speaker, int sentence) => (Unnamed, thing, thingSentence, isThing) = (null, speaker, sentence, true);

    /// <summary>Takes note of people who are named together.</summary>
    public void NoteTogether(Speaker both, int sentence) => (group, groupSentence, Named) = (both, sentence, null);

    /// <summary>Takes note of a source whose words stand for a name.</summary>
    public void NoteAsWritten(Quote quote, SourceHead head, Speaker? speaker)
    {
        var sentence = words[head.First].Sentence;
        Named = null;
        Unnamed = Asks(quote) ? null : UnnamedSpeaker.Of(words, head, speaker);
        isThing = IsThing(head, speaker);
        if (isThing)
        {
            (thing, thingSentence) = (speaker, sentence);
        }

        if (IsPlural(head) && (group is null || groupSentence != sentence))
        {
            (group, groupSentence) = (speaker, sentence);
        }
    }

    /// <summary>The thing without a name that has just spoken, "the company", and speaks again; or null.</summary>
    public Antecedent? SpeakingThing(int sentence)
    {
        if (thing is null || sentence - thingSentence > JustNow)
        {
            return null;
        }

        thingSentence = sentence;
        return new Antecedent(null, thing, LastAsWritten);
    }

    /// <summary>Whether a thing without a name has said what was quoted last, in the sentence before.</summary>
    public bool IsThingSpeaking(int sentence) => thing is not null && isThing && sentence - thingSentence == 1;

    /// <summary>The group that spoke last, a few sentences before; or null.</summary>
    public Antecedent? Group(int sentence) =>
        group is not null && sentence - groupSentence <= LongestPause ? new Antecedent(null, group, LastAsWritten) : null;

    /// <summary>The institution that spoke last, a few sentences before: "the club said. “We are sorry,” they added."; or null.</summary>
    public Antecedent? Institution(int sentence) =>
        Named is { } institution && (institution.Kind == MentionKind.Organisation ? sentence - institution.SalienceSentence <= LongestPause
                : institution is { Kind: MentionKind.Unknown, IsSurelyPerson: false } or { IsHardlyPerson: true } && sentence - institution.SpokeIn <= JustNow)
            ? new Antecedent(institution, null, LastByName)
            : null;

    /// <summary>The person who spoke last, just before, whatever the given name tells of the sex; or null.</summary>
    public Entity? JustSpoken(int sentence) => person is not null && sentence - person.SpokeIn <= LongestPause ? person : null;

    // Who answers a question is somebody else.
    private bool Asks(Quote quote) =>
        !quote.Content.IsDefaultOrEmpty && words.Text.AsSpan(0, quote.Content[^1].End).TrimEnd("\"”’' ").EndsWith("?");

    // "The report by the council", "the mayor's office": what "it said" may mean.
    private bool IsThing(SourceHead head, Speaker? speaker) =>
        (words[head.First].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It) || head.Kind == SourceKind.Definite)
        && UnnamedSpeaker.Of(words, head, speaker) is null && !IsPlural(head);

    // "two officials", "police", "Smith and Jones"; "the police force" is one.
    private bool IsPlural(SourceHead head)
    {
        var noun = words.LastBeforePreposition(head.First, head.End);
        for (var i = head.First; i < head.End && (i == head.First || !words[i].Is(WordClass.Preposition)); i++)
        {
            if (words[i].Is(WordClass.And) || words.Letters(i).EndsWith("s") || (i == noun && words.Letters(i) is "people" or "police" or "Police" or "men" or "women" or "couple" or "family" or "team"))
            {
                return true;
            }
        }

        return false;
    }
}
