using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// Whom a pronoun means that nobody in focus fits: the subject of its own sentence, else of the sentence before, where that can
/// speak: "Some fans grew angry. They said".
/// </summary>
internal sealed class SubjectSpeakers(WordSequence words, List<Mention> mentions, SubjectPhrases subjects, JointNames joint, Discourse discourse)
{
    private const string Rule = "SubjectSpeakers: the subject before it";

    /// <summary>How many sentences back the subject may stand, while none between has another that can speak.</summary>
    private const int Reach = 2;

    /// <summary>The several people whom "they" means, or null.</summary>
    public Antecedent? Several(Quote quote, SourceHead head) => Find(quote, head, IsSeveral);

    /// <summary>The institution or document without a name that "it" means, or null.</summary>
    public Antecedent? Thing(Quote quote, SourceHead head) => IsExpletive(head) ? null : Find(quote, head, subject => IsThing(subject) || Named(subject) is not null);

    private Antecedent? Find(Quote quote, SourceHead head, Func<SubjectPhrase, bool> fits)
    {
        var sentence = words[head.First].Sentence;
        for (var s = sentence; s >= Math.Max(0, sentence - Reach); s--)
        {
            if (subjects.Of(s, words[head.First].Start) is not { } subject || discourse.IsSaid(quote, words[subject.First].Start))
            {
                continue;
            }

            if (fits(subject))
            {
                // Names farther back are for those who weigh what is in focus.
                if (Named(subject) is { } entity)
                {
                    return s >= sentence - 1 ? new Antecedent(entity, null, Rule) : null;
                }

                if (joint.OfKind(new SourceHead(SourceKind.Definite, subject.First, subject.End)) is { } several)
                {
                    return new Antecedent(null, several, Rule);
                }

                var span = words.Span(subject.First, subject.End);
                return new Antecedent(null, SpeakerNames.Unnamed(words, span), Rule);
            }

            // "Shares in Roe fell after it said": Roe it is, if anybody.
            if (s == sentence && words[head.First].Is(WordClass.It) && (!subject.IsPlural || NamesBody(subject.First, head.First)))
            {
                return null;
            }
        }

        return null;
    }

    private bool NamesBody(int first, int end)
    {
        for (var at = MentionList.At(mentions, first); at < mentions.Count && mentions[at].First < end; at++)
        {
            if (mentions[at].Entity is { Kind: MentionKind.Organisation })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSeveral(SubjectPhrase subject)
    {
        var noun = words.Letters(subject.Noun);
        if (noun is "people" or "police" or "men" or "women" or "couple" or "family" or "team" or "crowd" or "trio" or "audience" or "children" || JointNames.IsOfSeveral(noun))
        {
            return true;
        }

        return subject.And < 0 ? RoleNouns.IsOfSeveral(noun) || JointNouns.IsAnyBody(noun) : IsSomebody(subject.And - 1) && IsSomebody(subject.Noun);
    }

    private bool IsSomebody(int noun) =>
        words.Letters(noun) is "others" or "wife" or "husband" || words.RoleAt(noun) is not null || RoleNouns.IsOfSeveral(words.Letters(noun))
        || MentionList.EndingAt(mentions, noun + 1) is { Entity.Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Unknown };

    private Entity? Named(SubjectPhrase subject) =>
        subject.And < 0 && MentionList.EndingAt(mentions, subject.Noun + 1) is { Entity: { Kind: MentionKind.Organisation or MentionKind.Unknown, IsSurelyPerson: false } entity } name
            && (entity.Kind == MentionKind.Organisation || (entity.StandsInside && Lexicon.Find(name.Parts[^1]) == 0)) ? entity : null;

    private bool IsThing(SubjectPhrase subject) =>
        subject.And < 0 && !subject.IsPlural && words[subject.First].Is(WordClass.Definite | WordClass.Indefinite) && words.RoleAt(subject.Noun) is null
        && (words[subject.Noun].Is(WordClass.GroupNoun) || ReferenceNouns.SortOf(words.Letters(subject.Noun)) is not (AnaphorSort.Other or AnaphorSort.Person));

    // "it was claimed", "it should be noted", "it has been said"
    private bool IsExpletive(SourceHead head) =>
        words.IsWord(head.End) && words.IsWord(head.End + 1) && Lexicon.ClosedClass(Lexicon.Find(words.Letters(head.End))) is Tag.Be or Tag.Modal or Tag.Have
        && (words.Letters(head.End) is not ("has" or "had" or "will" or "would") || words.Letters(head.End + 1) is "been");
}
