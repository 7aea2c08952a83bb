using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.References;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Goes through the quotations in the order of the text and gives each its speaker.</summary>
internal sealed class QuoteSpeakers
{
    /// <summary>How many quotations before one may have the same source.</summary>
    private const int Nearby = 20;
    private const int LongestLookBack = 120;

    /// <summary>How many sentences back "it" may mean the institution that spoke.</summary>
    private const int JustNow = 2;

    /// <summary>How many sentences back the institution may have spoken whom nothing else beside "it" or "they" names.</summary>
    private const int LongestPause = 4;

    /// <summary>By how much more than the words as written the owner of a document must score; set by hand.</summary>
    private const float OwnerDoubt = 1;

    private const string Ranked = "AntecedentRanker: what the words mean";
    private const string InDocument = "SpokenDocuments: who spoke in it";
    private const string LastByName = "QuoteSpeakers: the institution that spoke last";
    private const string LastAsWritten = "QuoteSpeakers: what spoke last without a name";

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly ImmutableArray<TextSpan> paragraphs;
    private readonly ImmutableArray<Quote> quotes;
    private readonly Discourse discourse;
    private readonly SourceParser sources;
    private readonly RoleReference roles;
    private readonly RelativePronoun relatives;
    private readonly FloatingQuotation floating;
    private readonly SpeakerNames names;
    private readonly NamedInQuotes inQuotes;
    private readonly JointNames joint;
    private readonly OpeningOffices openings;
    private readonly FirstPerson firstPerson;
    private readonly NamedLater later;
    private readonly SpokenDocuments documents;
    private readonly Speaker?[] speakers;
    private readonly string?[] rules;
    private readonly Entity?[] named;
    private Speaker? lastGroup;
    private int lastGroupSentence;
    private Speaker? lastThing;
    private int lastThingSentence;
    private UnnamedSpeaker? lastUnnamed;
    private Entity? lastSpeaker;

    public QuoteSpeakers(
        WordSequence words, List<Mention> mentions, EntityGrouper entities, ImmutableArray<TextSpan> paragraphs, ImmutableArray<Quote> quotes,
        AntecedentWeights weights, List<RankedAntecedents>? trace)
    {
        this.words = words;
        this.mentions = mentions;
        this.paragraphs = paragraphs;
        this.quotes = quotes;
        discourse = new Discourse(words, mentions, entities, quotes, weights, trace);
        sources = new SourceParser(words, mentions);
        roles = discourse.Roles;
        relatives = new RelativePronoun(words, mentions, sources, discourse.Salience);
        floating = new FloatingQuotation(words, mentions, sources, discourse.Salience, paragraphs);
        names = new SpeakerNames(words);
        inQuotes = new NamedInQuotes(words, mentions, quotes);
        joint = new JointNames(words, mentions);
        firstPerson = new FirstPerson(words, sources, quotes);
        openings = new OpeningOffices(words, mentions, quotes, sources, roles);
        later = new NamedLater(words, mentions, quotes, sources, roles);
        documents = new SpokenDocuments(words, mentions, discourse, names);
        speakers = new Speaker?[quotes.Length];
        rules = new string?[quotes.Length];
        named = new Entity?[quotes.Length];
    }

    public ImmutableArray<Quote> Resolve()
    {
        var order = new int[quotes.Length];
        var anchors = new int[quotes.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            anchors[i] = Anchor(quotes[i]);
        }

        Array.Sort(anchors, order);
        foreach (var i in order)
        {
            ResolveOne(i);
        }

        var resolved = ImmutableArray.CreateBuilder<Quote>(quotes.Length);
        for (var i = 0; i < quotes.Length; i++)
        {
            if (speakers[i] is null && firstPerson.Encloser(i, speakers) is { } encloser)
            {
                (speakers[i], rules[i]) = (encloser, "QuoteSpeakers: within whose words it stands");
            }

            resolved.Add(quotes[i] with { Speaker = speakers[i], Rule = $"{quotes[i].Rule}; {(speakers[i] is null ? "QuoteSpeakers: nobody" : rules[i])}" });
        }

        return resolved.MoveToImmutable();
    }

    private static int Anchor(Quote quote) =>
        !quote.Source.IsDefaultOrEmpty ? quote.Source[0].Start
        : !quote.Content.IsDefaultOrEmpty ? quote.Content[0].Start
        : 0;

    private void ResolveOne(int i)
    {
        var quote = quotes[i];
        if (quote.Source.IsDefaultOrEmpty)
        {
            Inherit(i);
            return;
        }

        if (SameSource(i) is >= 0 and var same)
        {
            (speakers[i], rules[i], named[i]) = (speakers[same], rules[same], named[same]);
            return;
        }

        foreach (var span in quote.Source)
        {
            var head = sources.Parse(span);
            if (head.Kind == SourceKind.None)
            {
                continue;
            }

            ResolveHead(i, head);
            if (speakers[i] is { } speaker)
            {
                documents.Note(quote, speaker, named[i]);
                return;
            }
        }
    }

    // "It failed, [he] said, adding that it was late": the same word means the same.
    private int SameSource(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - Nearby); j--)
        {
            if (speakers[j] is not null && quotes[j].Source is [var source, ..] && source == quotes[i].Source[0])
            {
                return j;
            }
        }

        return -1;
    }

    private void ResolveHead(int i, SourceHead head)
    {
        discourse.ReadTo(head.First);
        switch (head.Kind)
        {
            case SourceKind.Name:
                SetEntity(i, head.Name!.Entity!, head.First, "SourceParser: a name", head.Name);
                break;
            case SourceKind.Pronoun:
                ResolvePronoun(i, head);
                break;
            case SourceKind.Definite or SourceKind.Other when openings.Find(head, i) is { } holder:
                roles.Give(holder, head);
                SetEntity(i, holder, head.First, "OpeningOffices: with whom the report opens");
                break;
            case SourceKind.Definite when documents.Find(head) is (_, { } issuer):
                SetEntity(i, issuer, head.First, InDocument);
                break;
            case SourceKind.Definite when Described(i, head) is ({ } entity, var rule):
                SetEntity(i, entity, head.First, rule);
                break;
            case SourceKind.Definite when sources.OwnerOf(head) is { } ownerWords && Owner(i, ownerWords) is ({ } owner, var rule):
                SetEntity(i, owner, head.First, rule);
                break;
            case SourceKind.Definite when documents.Find(head) is ({ } speaker, _):
                (speakers[i], rules[i], lastSpeaker, lastUnnamed) = (speaker, InDocument, null, null);
                break;
            case SourceKind.Definite or SourceKind.Other when later.Find(head) is { } person:
                roles.Give(person, head);
                SetEntity(i, person, head.First, "NamedLater: who is named where he speaks next");
                break;
            case SourceKind.Definite when (joint.OfNoun(head) ?? joint.OfPlural(head)) is { } both:
                SetJoint(i, both, head);
                break;
            default:
                (speakers[i], rules[i]) = (names.AsWritten(head), "SpeakerNames: as written");
                lastSpeaker = null;
                lastUnnamed = Asks(quotes[i]) ? null : UnnamedSpeaker.Of(words, head, speakers[i]);
                joint.Note(head, speakers[i]);
                if (IsThing(head, speakers[i]))
                {
                    (lastThing, lastThingSentence) = (speakers[i], words[head.First].Sentence);
                }

                if (IsPlural(head) && (lastGroup is null || lastGroupSentence != words[head.First].Sentence))
                {
                    lastGroup = speakers[i];
                    lastGroupSentence = words[head.First].Sentence;
                }

                break;
        }
    }

    // "The report by the council", "the mayor's office": what "it said" may mean.
    private bool IsThing(SourceHead head, Speaker? speaker) =>
        (words[head.First].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It) || head.Kind == SourceKind.Definite)
        && UnnamedSpeaker.Of(words, head, speaker) is null && !IsPlural(head);

    // "two officials", "police", "Smith and Jones"
    private bool IsPlural(SourceHead head)
    {
        for (var i = head.First; i < head.End && (i == head.First || !words[i].Is(WordClass.Preposition)); i++)
        {
            if (words[i].Is(WordClass.And) || words.Letters(i).EndsWith("s") || words.Letters(i) is "people" or "police" or "Police" or "men" or "women" or "couple" or "family" or "team")
            {
                return true;
            }
        }

        return false;
    }

    private void ResolvePronoun(int i, SourceHead head)
    {
        ref readonly var pronoun = ref words[head.First];
        if (pronoun.Is(WordClass.ThirdPerson))
        {
            var sex = pronoun.Is(WordClass.She) ? Sex.Female : Sex.Male;
            var unnamed = lastUnnamed is { } last && last.IsMeantBy(sex, pronoun.Sentence) && !NamesPerson(last.End, head.First, sex) ? last : null;
            if (unnamed is not null && (unnamed.IsIndefinite || (RoleReference.IsAnonymous(unnamed.Role) && discourse.HasSeen(unnamed.Role))))
            {
                SetUnnamed(i, unnamed, head, sex);
            }
            else if (discourse.Salience.Antecedent(sex, pronoun.Sentence, inQuotes.Mark(i)) is { } entity)
            {
                entity.AddSex(sex, 1);
                SetEntity(i, entity, head.First, "Salience: who is in focus");
            }
            else if (unnamed is not null)
            {
                SetUnnamed(i, unnamed, head, sex);
            }
        }
        else if (pronoun.Is(WordClass.Who) || pronoun.Is(WordClass.Which))
        {
            ResolveRelative(i, head.First);
        }
        else if (pronoun.Is(WordClass.They))
        {
            ResolveThey(i, head);
        }
        else if (pronoun.Is(WordClass.It))
        {
            ResolveIt(i, head);
        }
    }

    private void SetUnnamed(int i, UnnamedSpeaker unnamed, SourceHead head, Sex sex)
    {
        (speakers[i], rules[i]) = (unnamed.Speaker, "UnnamedSpeaker: who spoke without a name");
        lastUnnamed = unnamed with { Sentence = words[head.First].Sentence, End = head.End, Sex = sex };
    }

    // Who answers a question is somebody else.
    private bool Asks(Quote quote) =>
        !quote.Content.IsDefaultOrEmpty && words.Text.AsSpan(0, quote.Content[^1].End).TrimEnd("\"”’' ").EndsWith("?");

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

    private void SetJoint(int i, Speaker both, SourceHead head)
    {
        (speakers[i], rules[i]) = (both, "JointNames: two people named together");
        (lastGroup, lastGroupSentence, lastSpeaker) = (both, words[head.First].Sentence, null);
    }

    // What is in focus, or the institution without a name that spoke last: "the company".
    private void ResolveIt(int i, SourceHead head)
    {
        var sentence = words[head.First].Sentence;
        if (Antecedent(i, head) is { } meant)
        {
            SetEntity(i, meant, head.First, Ranked);
        }
        else if (lastThing is not null && sentence - lastThingSentence <= JustNow)
        {
            (speakers[i], rules[i], lastThingSentence) = (lastThing, LastAsWritten, sentence);
        }
        else if (LastInstitution(sentence) is { } institution)
        {
            SetEntity(i, institution, head.First, LastByName);
        }
    }

    // "the club said. “We are sorry,” they added."
    private Entity? LastInstitution(int sentence) =>
        lastSpeaker is { Kind: MentionKind.Organisation } institution && sentence - institution.SalienceSentence <= LongestPause ? institution : null;

    // An organisation in focus, or the group that spoke last.
    private void ResolveThey(int i, SourceHead head)
    {
        if (!FollowsPlural(head.First) && Antecedent(i, head) is { } meant)
        {
            SetEntity(i, meant, head.First, Ranked);
        }
        else if (joint.OfPronoun(head, lastGroup is null ? -1 : lastGroupSentence) is { } both)
        {
            SetJoint(i, both, head);
        }
        else if (lastGroup is not null && words[head.First].Sentence - lastGroupSentence <= 4)
        {
            (speakers[i], rules[i]) = (lastGroup, LastAsWritten);
        }
        else if (LastInstitution(words[head.First].Sentence) is { } institution)
        {
            SetEntity(i, institution, head.First, LastByName);
        }
    }

    // Whoever has been given the role; else what is in focus.
    private (Entity? Entity, string Rule) Described(int i, SourceHead head) =>
        roles.Find(head.First, head.End, inQuotes.Mark(i)) is { } holder ? (holder, "RoleReference: who was introduced so")
        : Antecedent(i, head) is { } meant ? (meant, Ranked)
        : (roles.FindInFocus(head.First, head.End, inQuotes.Mark(i)), "RoleReference: who is in focus");

    // Whose a document is: words that own nothing they say are seldom whom the article has in mind.
    private (Entity? Entity, string Rule) Owner(int i, SourceHead head) =>
        roles.Find(head.First, head.End, inQuotes.Mark(i)) is { } holder ? (holder, "RoleReference: who was introduced so")
        : (Antecedent(i, head, OwnerDoubt), Ranked);

    private Entity? Antecedent(int i, SourceHead head, float doubt = 0)
    {
        if (Anaphor.Of(words, head) is not { } anaphor)
        {
            return null;
        }

        var paragraph = floating.ParagraphAt(words[head.First].Start);
        return discourse.Antecedents.Find(anaphor, new Surroundings(
            paragraph < paragraphs.Length ? paragraphs[paragraph].Start : 0,
            inQuotes.Mark(i),
            lastThing is null ? -1 : lastThingSentence,
            lastGroup is null ? -1 : lastGroupSentence,
            lastSpeaker), doubt);
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

    // "Hugh Hill, a doctor at Leeds, who said", "a woman who said", "a headline that read"
    private void ResolveRelative(int i, int pronoun)
    {
        var (entity, phrase) = relatives.Antecedent(pronoun);
        if (entity is not null)
        {
            SetEntity(i, entity, pronoun, "RelativePronoun: the name before it");
        }
        else if (phrase is { } span)
        {
            ResolveHead(i, sources.Parse(span));
        }
    }

    private void Inherit(int i)
    {
        discourse.ReadTo(words.At(Anchor(quotes[i])));
        var (previous, beside) = floating.Owner(quotes, i);
        if (beside is not null)
        {
            SetEntity(i, beside, words.At(Anchor(quotes[i])), "FloatingQuotation: who is named beside it");
        }
        else if (previous >= 0)
        {
            (speakers[i], rules[i]) = (speakers[previous], "FloatingQuotation: who spoke before");
            if (named[previous] is { } entity)
            {
                NoteSpeech(i, entity, words.At(Anchor(quotes[i])));
            }
        }
    }

    // Words in marks keep who says them in focus to their end.
    private void NoteSpeech(int i, Entity entity, int word)
    {
        discourse.Speaks(entity, word);
        named[i] = entity;
        if (quotes[i] is { Kind: QuoteKind.Direct, Content: [.., var last] } && words.At(last.End - 1) is var end && end < words.Count)
        {
            discourse.Salience.Hold(entity, words[end].Sentence);
        }
    }

    private void SetEntity(int i, Entity entity, int word, string rule, Mention? here = null)
    {
        NoteSpeech(i, entity, word);
        lastUnnamed = null;
        lastSpeaker = entity;
        (speakers[i], rules[i]) = (names.Of(entity, here), rule);
    }
}
