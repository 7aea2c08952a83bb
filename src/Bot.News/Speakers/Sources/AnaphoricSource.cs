using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Whom a source means that only takes up what the article has named or told: a pronoun, "he", "it", "they", or a phrase, "the mayor".</summary>
internal sealed class AnaphoricSource(
    WordSequence words, List<Mention> mentions, ImmutableArray<TextSpan> paragraphs, Discourse discourse, SourceParser sources,
    FloatingQuotation floating, NamedInQuotes inQuotes, JointNames joint, LastSpeakers last, CommonNounName commonNouns, SubjectSpeakers subjects,
    ImmutableArray<Quote> quotes)
{
    /// <summary>How many words before "they" the sentence before may begin.</summary>
    private const int LongestLookBack = 120;

    /// <summary>By how much more than the words as written the owner of a document must score; set by hand.</summary>
    private const float OwnerDoubt = 1;

    private const string Ranked = "AntecedentRanker: what the words mean";

    private readonly RoleReference roles = discourse.Roles;

    /// <summary>Whom "he", "she", "it" or "they" means, as the source of a quotation; or null.</summary>
    public Antecedent? Pronoun(int i, SourceHead head)
    {
        ref readonly var pronoun = ref words[head.First];
        return pronoun.Is(WordClass.ThirdPerson) ? Person(i, head, pronoun.Is(WordClass.She) ? Sex.Female : Sex.Male)
            : pronoun.Is(WordClass.They) ? They(i, head)
            : pronoun.Is(WordClass.It) ? It(i, head)
            : null;
    }

    /// <summary>Whoever has been given the role; else what is called so; else what is in focus.</summary>
    public (Entity? Entity, string Rule) Described(int i, SourceHead head) =>
        roles.Find(head.First, head.End, inQuotes.Mark(i)) is { } holder ? (holder, "RoleReference: who was introduced so")
        : commonNouns.Find(head) is { } institution ? (institution, "CommonNounName: whose name the words repeat")
        : InFocus(i, head) is { } meant ? (meant, Ranked)
        : (roles.FindInFocus(head.First, head.End, inQuotes.Mark(i), SpeechStart.Sentence(words, quotes[i], head.First)), "RoleInFocus: who is in focus");

    /// <summary>Whose a document is: words that own nothing they say are seldom whom the article has in mind.</summary>
    public (Entity? Entity, string Rule) Owner(int i, SourceHead head) =>
        roles.Find(head.First, head.End, inQuotes.Mark(i)) is { } holder ? (holder, "RoleReference: who was introduced so")
        : (InFocus(i, head, OwnerDoubt), Ranked);

    /// <summary>Goes on with people who are named together.</summary>
    public Antecedent Together(Speaker both, SourceHead head)
    {
        last.NoteTogether(both, words[head.First].Sentence);
        return new Antecedent(null, both, "JointNames: who are named together");
    }

    // Who has just spoken without a name and is new, else who is in focus, else who has just spoken without a name.
    private Antecedent? Person(int i, SourceHead head, Sex sex)
    {
        var sentence = words[head.First].Sentence;
        var unnamed = last.Unnamed is { } speaker && speaker.IsMeantBy(sex, sentence) && !NamesPerson(speaker.End, head.First, sex) ? speaker : null;
        if (unnamed is not null && (unnamed.IsIndefinite || (RoleNouns.IsAnonymous(unnamed.Role) && discourse.HasSeen(unnamed.Role))))
        {
            return Unnamed(unnamed, head, sex);
        }

        if (discourse.Salience.Antecedent(sex, sentence, inQuotes.Mark(i)) is { } entity)
        {
            entity.AddSex(sex, 1);
            return new Antecedent(entity, null, "Salience: who is in focus");
        }

        return unnamed is not null ? Unnamed(unnamed, head, sex)
            : quotes[i].Kind == QuoteKind.Direct && last.JustSpoken(sentence) is { } spoke ? new Antecedent(spoke, null, "LastSpeakers: who spoke last")
            : null;
    }

    private Antecedent Unnamed(UnnamedSpeaker unnamed, SourceHead head, Sex sex)
    {
        last.Note(unnamed with { Sentence = words[head.First].Sentence, End = head.End, Sex = sex });
        return new Antecedent(null, unnamed.Speaker, "UnnamedSpeaker: who spoke without a name");
    }

    // Whether anybody of that sex is named between two words, but for the words of quotations.
    private bool NamesPerson(int first, int end, Sex sex)
    {
        for (var at = sources.MentionAt(first); at < mentions.Count && mentions[at].First < end; at++)
        {
            if (mentions[at].Entity is { Kind: MentionKind.Person or MentionKind.Unknown } entity && (entity.Sex == Sex.Unknown ? entity.IsSurelyPerson : entity.Sex == sex)
                && !discourse.IsInQuotation(mentions[at].Name.Start))
            {
                return true;
            }
        }

        return false;
    }

    // What is in focus, or the institution without a name that spoke last: "the company".
    private Antecedent? It(int i, SourceHead head)
    {
        var sentence = words[head.First].Sentence;
        return last.IsThingSpeaking(sentence) ? last.SpeakingThing(sentence)
            : InFocus(i, head) is { } meant ? new Antecedent(meant, null, Ranked)
            : last.SpeakingThing(sentence) ?? last.Institution(sentence) ?? subjects.Thing(quotes[i], head);
    }

    // An organisation in focus, or the group that spoke last.
    private Antecedent? They(int i, SourceHead head)
    {
        var sentence = words[head.First].Sentence;
        return !FollowsPlural(head.First) && InFocus(i, head) is { } meant ? new Antecedent(meant, null, Ranked)
            : joint.OfPronoun(head, last.GroupSentence) is { } both ? Together(both, head)
            : last.Group(sentence) is { } group ? group
            : joint.OfSubject(head, last.GroupSentence) is { } several ? Together(several, head)
            : last.Institution(sentence) ?? subjects.Several(quotes[i], head) ?? One(quotes[i], head);
    }

    // "The official declined. They said"
    private Antecedent? One(Quote quote, SourceHead head) =>
        last.Unnamed is { } speaker && speaker.IsMeantBy(speaker.Sex, words[head.First].Sentence) && (quote.Kind == QuoteKind.Direct || quote.Content[0].Start > words[head.First].Start) ? Unnamed(speaker, head, speaker.Sex) : null;

    private Entity? InFocus(int i, SourceHead head, float doubt = 0)
    {
        if (Anaphor.Of(words, head) is not { } anaphor)
        {
            return null;
        }

        var paragraph = floating.ParagraphAt(words[head.First].Start);
        return discourse.Antecedents.Find(anaphor, new Surroundings(
            paragraph < paragraphs.Length ? paragraphs[paragraph].Start : 0,
            inQuotes.Mark(i),
            last.ThingSentence,
            last.GroupSentence,
            last.Named), doubt);
    }

    // "Scientists at Cornell compared them. They found": no organisation.
    private bool FollowsPlural(int pronoun)
    {
        var first = pronoun;
        while (first > Math.Max(0, pronoun - LongestLookBack) && words[first - 1].Sentence >= words[pronoun].Sentence - 1 && words[first - 1].Sentence >= 0)
        {
            first--;
        }

        return words[first].Sentence < words[pronoun].Sentence && words.Letters(first).EndsWith("s") && sources.MentionAt(first) is var at
            && !(at < mentions.Count && mentions[at].First == first && mentions[at].Kind == MentionKind.Organisation);
    }
}
