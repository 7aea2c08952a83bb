using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Goes through the quotations in the order of the text and gives each its speaker.</summary>
internal sealed class QuoteSpeakers
{
    /// <summary>How many quotations before one may have the same source.</summary>
    private const int Nearby = 20;

    private const string InDocument = "SpokenDocuments: who spoke in it";

    private const string Told = "SpokenDocuments: whose it is by another sentence";

    private readonly WordSequence words;
    private readonly ImmutableArray<Quote> quotes;
    private readonly Discourse discourse;
    private readonly SourceParser sources;
    private readonly RoleReference roles;
    private readonly RelativePronoun relatives;
    private readonly FloatingQuotation floating;
    private readonly SpeakerNames names;
    private readonly AnaphoricSource anaphors;
    private readonly LastSpeakers lastSpeakers;
    private readonly JointNames joint;
    private readonly FirstPerson firstPerson;
    private readonly NamedLater later;
    private readonly SpokenDocuments documents;
    private readonly QuotedSource quoted;
    private readonly FullerDescription fuller;
    private readonly Speaker?[] speakers;
    private readonly string?[] rules;
    private readonly Entity?[] named;
    private readonly bool[] passedOn;

    public QuoteSpeakers(
        Tokens tokens, WordSequence words, List<Mention> mentions, EntityGrouper entities, ImmutableArray<TextSpan> paragraphs, ImmutableArray<Quote> quotes,
        AntecedentWeights weights, List<RankedAntecedents>? trace)
    {
        this.words = words;
        this.quotes = quotes;
        discourse = new Discourse(words, mentions, entities, quotes, weights, trace);
        sources = new SourceParser(words, mentions);
        roles = discourse.Roles;
        relatives = new RelativePronoun(words, mentions, sources, discourse.Salience);
        floating = new FloatingQuotation(words, mentions, sources, discourse.Salience, paragraphs);
        names = new SpeakerNames(words);
        joint = new JointNames(words, mentions);
        lastSpeakers = new LastSpeakers(words);
        anaphors = new AnaphoricSource(words, mentions, paragraphs, discourse, sources, floating, new NamedInQuotes(words, mentions, quotes), joint, lastSpeakers, new CommonNounName(words, entities), new SubjectSpeakers(words, mentions, new SubjectPhrases(tokens, words), joint, discourse), quotes);
        firstPerson = new FirstPerson(words, sources, quotes);
        later = new NamedLater(words, mentions, quotes, sources, roles);
        documents = new SpokenDocuments(words, mentions, discourse, names);
        quoted = new QuotedSource(words, sources);
        fuller = new FullerDescription(words);
        speakers = new Speaker?[quotes.Length];
        rules = new string?[quotes.Length];
        named = new Entity?[quotes.Length];
        passedOn = new bool[quotes.Length];
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

        if (quoted.Find(quote) is { } head)
        {
            passedOn[i] = true;
            ResolveHead(i, head);
            return;
        }

        if (SameSource(i) is >= 0 and var same)
        {
            (speakers[i], rules[i], named[i]) = (speakers[same], rules[same], named[same]);
            return;
        }

        foreach (var span in quote.Source)
        {
            var said = sources.Parse(span);
            if (said.Kind == SourceKind.None)
            {
                continue;
            }

            ResolveHead(i, said);
            if (speakers[i] is { } speaker)
            {
                if (documents.Note(quote, speaker, named[i]) && named[i]!.Kind == MentionKind.Person)
                {
                    // "Roe's statement said … It added"
                    lastSpeakers.NoteDocument(speaker, words[said.First].Sentence);
                }

                return;
            }
        }
    }

    // "It failed, [he] said, adding that it was late": the same word means the same.
    private int SameSource(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - Nearby); j--)
        {
            if (speakers[j] is not null && !passedOn[j] && quotes[j].Source is [var source, ..] && source == quotes[i].Source[0])
            {
                return j;
            }
        }

        return -1;
    }

    private void ResolveHead(int i, SourceHead head)
    {
        discourse.ReadTo(head.First);
        var document = documents.Find(head);
        switch (head.Kind)
        {
            case SourceKind.Name:
                SetEntity(i, head.Name!.Entity!, head.First, "SourceParser: a name", head.Name);
                break;
            case SourceKind.Pronoun:
                ResolvePronoun(i, head);
                break;
            case SourceKind.Definite or SourceKind.Other when later.Opens(head, i) is { } holder:
                roles.Give(holder, head);
                SetEntity(i, holder, head.First, "NamedLater: with whom the report opens");
                break;
            case SourceKind.Definite when document is (_, { } issuer):
                SetEntity(i, issuer, head.First, InDocument);
                lastSpeakers.NoteDocument(speakers[i]!, words[head.First].Sentence);
                break;
            case SourceKind.Definite when anaphors.Described(i, head) is ({ } entity, var rule):
                SetEntity(i, entity, head.First, rule);
                break;
            case SourceKind.Definite when sources.OwnerOf(head) is { } ownerWords && anaphors.Owner(i, ownerWords) is ({ } owner, var rule):
                SetEntity(i, owner, head.First, rule);
                break;
            case SourceKind.Definite when document is ({ } speaker, _):
                (speakers[i], rules[i]) = (speaker, InDocument);
                lastSpeakers.NoteNobody();
                lastSpeakers.NoteDocument(speaker, words[head.First].Sentence);
                break;
            case SourceKind.Definite or SourceKind.Other when documents.Told(head) is var (issuedBy, told):
                if (told is null)
                {
                    (speakers[i], rules[i]) = (issuedBy, Told);
                    lastSpeakers.NoteNobody();
                }
                else
                {
                    SetEntity(i, told, head.First, Told);
                }

                lastSpeakers.NoteDocument(issuedBy, words[head.First].Sentence);
                break;
            case SourceKind.Definite or SourceKind.Other when later.Find(head) is { } person:
                roles.Give(person, head);
                SetEntity(i, person, head.First, "NamedLater: who is named where he speaks next");
                break;
            case SourceKind.Definite or SourceKind.Other when joint.Find(head) is { } several:
                SetAntecedent(i, anaphors.Together(several, head), head.First);
                break;
            default:
                (speakers[i], rules[i]) = fuller.Find(head) is { } called ? (called, "FullerDescription: what it was called before") : (names.AsWritten(head), "SpeakerNames: as written");
                lastSpeakers.NoteAsWritten(quotes[i], head, speakers[i]);
                joint.Note(head, speakers[i]);
                break;
        }
    }

    private void ResolvePronoun(int i, SourceHead head)
    {
        if (words[head.First].Is(WordClass.Who | WordClass.Which))
        {
            ResolveRelative(i, head.First);
        }
        else if (anaphors.Pronoun(i, head) is { } meant)
        {
            SetAntecedent(i, meant, head.First);
        }
    }

    // "Hugh Hill, a doctor at Leeds, who said", "a woman who said", "a headline that read"
    private void ResolveRelative(int i, int pronoun)
    {
        var (entity, phrase) = relatives.Antecedent(pronoun);
        if (entity is not null)
        {
            SetEntity(i, entity, pronoun, "RelativePronoun: the name before it");
        }
        else if (documents.Before(pronoun) is { } document)
        {
            SetAntecedent(i, new Antecedent(document.Entity, document.Entity is null ? document.Speaker : null, InDocument), pronoun);
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

    private void SetAntecedent(int i, Antecedent meant, int word)
    {
        if (meant.Entity is { } entity)
        {
            SetEntity(i, entity, word, meant.Rule);
        }
        else
        {
            (speakers[i], rules[i]) = (meant.Speaker, meant.Rule);
        }
    }

    private void SetEntity(int i, Entity entity, int word, string rule, Mention? here = null)
    {
        NoteSpeech(i, entity, word);
        lastSpeakers.Note(entity);
        (speakers[i], rules[i]) = (names.Of(entity, here), rule);
    }
}
