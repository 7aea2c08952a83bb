using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Goes through the quotations in the order of the text and gives each its speaker.</summary>
internal sealed class QuoteSpeakers
{
    /// <summary>How many quotations before and after one may enclose it.</summary>
    private const int Nearby = 20;

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly ImmutableArray<TextSpan> paragraphs;
    private readonly ImmutableArray<Quote> quotes;
    private readonly Discourse discourse;
    private readonly SourceParser sources;
    private readonly RoleReference roles;
    private readonly Speaker?[] speakers;
    private readonly Entity?[] entitiesOf;
    private Speaker? lastGroup;
    private int lastGroupSentence;

    public QuoteSpeakers(
        WordSequence words, List<Mention> mentions, EntityGrouper entities, ImmutableArray<TextSpan> paragraphs, ImmutableArray<Quote> quotes)
    {
        this.words = words;
        this.mentions = mentions;
        this.paragraphs = paragraphs;
        this.quotes = quotes;
        discourse = new Discourse(words, mentions, entities, quotes);
        sources = new SourceParser(words, mentions);
        roles = discourse.Roles;
        speakers = new Speaker?[quotes.Length];
        entitiesOf = new Entity?[quotes.Length];
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
            var speaker = speakers[i] ?? (IsFirstPerson(quotes[i]) ? Encloser(i) : null);
            resolved.Add(quotes[i] with { Speaker = speaker });
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

        foreach (var span in quote.Source)
        {
            var head = sources.Parse(span);
            if (head.Kind == SourceKind.None)
            {
                continue;
            }

            ResolveHead(i, head, span);
            if (speakers[i] is not null)
            {
                return;
            }
        }
    }

    private void ResolveHead(int i, SourceHead head, TextSpan span)
    {
        discourse.ReadTo(head.First);
        switch (head.Kind)
        {
            case SourceKind.Name:
                SetEntity(i, head.Name!.Entity!, head.First, head.Name);
                break;
            case SourceKind.Pronoun:
                ResolvePronoun(i, head);
                break;
            case SourceKind.Definite when (roles.Find(head.First, head.End) ?? roles.FindOrganisation(head.First, head.End)
                ?? roles.FindInFocus(head.First, head.End)) is { } entity:
                SetEntity(i, entity, head.First, null);
                break;
            default:
                speakers[i] = AsWritten(head, span);
                lastGroup = speakers[i];
                lastGroupSentence = words[head.First].Sentence;
                break;
        }
    }

    private void ResolvePronoun(int i, SourceHead head)
    {
        ref readonly var pronoun = ref words[head.First];
        if (pronoun.Is(WordClass.ThirdPerson))
        {
            if (discourse.Antecedent(discourse.SexOf(head.First), head.First, Names(i)) is { } entity)
            {
                entity.AddSex(discourse.SexOf(head.First), 1);
                SetEntity(i, entity, head.First, null);
            }
        }
        else if (pronoun.Is(WordClass.Who) || pronoun.Is(WordClass.Which))
        {
            ResolveRelative(i, head.First);
        }
        else if (pronoun.Is(WordClass.They))
        {
            ResolveThey(i, head.First);
        }
        else if (pronoun.Is(WordClass.It) && discourse.AntecedentThing(head.First) is { } thing)
        {
            SetEntity(i, thing, head.First, null);
        }
    }

    // The group that spoke last, or an organisation in focus.
    private void ResolveThey(int i, int pronoun)
    {
        if (lastGroup is not null && words[pronoun].Sentence - lastGroupSentence <= 4)
        {
            speakers[i] = lastGroup;
        }
        else if (!FollowsPlural(pronoun) && discourse.AntecedentThing(pronoun) is { } thing)
        {
            SetEntity(i, thing, pronoun, null);
        }
    }

    // "Scientists at Cornell compared them. They found": no organisation.
    private bool FollowsPlural(int pronoun)
    {
        var first = pronoun;
        while (first > 0 && words[first - 1].Sentence >= words[pronoun].Sentence - 1 && words[first - 1].Sentence >= 0)
        {
            first--;
        }

        return words[first].Sentence < words[pronoun].Sentence && words.Letters(first).EndsWith("s") && sources.MentionAt(first) is var at
            && !(at < mentions.Count && mentions[at].First == first && mentions[at].Kind == MentionKind.Organisation);
    }

    // "Hugh Hill, a doctor at Leeds, who said", "a woman who said"
    private void ResolveRelative(int i, int pronoun)
    {
        var before = pronoun - 1;
        if (before >= 0 && (words[before].Is(WordClass.And) || words.Letters(before) is "but") && discourse.SpeakerOf(words[pronoun].Sentence) is { } other)
        {
            SetEntity(i, other, pronoun, null);
            return;
        }

        if (before < 0 || words[before].Is(WordClass.Preposition) || words[before].Sentence != words[pronoun].Sentence)
        {
            return;
        }

        if (words.IsMark(before, ','))
        {
            before--;
        }

        for (var at = sources.MentionAt(Math.Max(0, before - 30)); at < mentions.Count && mentions[at].First < pronoun; at++)
        {
            var mention = mentions[at];
            var described = mention.Description is { } description && before >= 0 && description.Start > mention.Name.Start && description.End == words[before].End;
            if ((mention.End == before + 1 || described) && mention.Entity is { } entity && words[mention.NameFirst].Sentence == words[pronoun].Sentence
                && !words[mention.End - 1].IsPossessive && mention.Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Organisation)
            {
                SetEntity(i, entity, pronoun, null);
                return;
            }
        }

        if (words[pronoun].Is(WordClass.Who))
        {
            var first = PhraseStart(before) is var determined && determined >= 0 ? determined : PluralStart(before);
            if (first > 1 && words.IsMark(first - 1, ',') && MentionEndingAt(first - 1) is { Entity: { } described, Kind: MentionKind.Person })
            {
                SetEntity(i, described, pronoun, null);
            }
            else if (first >= 0)
            {
                ResolveHead(i, sources.Parse(words.Span(first, before + 1)), default);
            }
        }
    }

    private Mention? MentionEndingAt(int word)
    {
        var at = sources.MentionAt(word - 1);
        return at < mentions.Count && mentions[at].End == word ? mentions[at] : null;
    }

    // The determiner that opens the phrase which ends at a word, or -1.
    private int PhraseStart(int last)
    {
        for (var i = last; i >= 0 && i > last - 10 && !words[i].IsMark && words[i].Sentence == words[last].Sentence; i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson)
                && (!words.Is(i - 1, WordClass.Preposition) || words.Letters(i - 1) is "by" or "to"))
            {
                return i;
            }

            if (words[i].Is(WordClass.Pronoun) || words.Letters(i) is "was" or "is" or "were" or "are" or "had" or "has")
            {
                return -1;
            }
        }

        return -1;
    }

    // "security experts" in "echoing security experts who say"
    private int PluralStart(int last)
    {
        if (!words.IsWord(last) || words[last].Is(WordClass.Preposition | WordClass.Pronoun) || words[last].End - words[last].Start < 5 || !words.Letters(last).EndsWith("s"))
        {
            return -1;
        }

        return words.IsWord(last - 1) && !words[last - 1].Is(WordClass.Function) && words[last - 1].Is(WordClass.Modifier | WordClass.Demonym | WordClass.Place | WordClass.GroupNoun)
            ? last - 1
            : last;
    }

    private void Inherit(int i)
    {
        var content = quotes[i].Content;
        if (content.IsDefaultOrEmpty)
        {
            return;
        }

        var first = words.At(content[0].Start);
        discourse.ReadTo(first);
        if (quotes[i].Kind == QuoteKind.Indirect || i == 0)
        {
            return;
        }

        var previous = i - 1;
        while (previous > 0 && quotes[previous].Content[0].Start >= content[0].Start)
        {
            previous--;
        }

        var distance = ParagraphAt(content[0].Start) - ParagraphAt(quotes[previous].Content[^1].Start);
        if (speakers[previous] is not null && distance is 0 or 1)
        {
            speakers[i] = speakers[previous];
            entitiesOf[i] = entitiesOf[previous];
        }
    }

    private int ParagraphAt(int offset)
    {
        int low = 0, high = paragraphs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (paragraphs[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool IsFirstPerson(Quote quote) =>
        !quote.Source.IsDefaultOrEmpty && sources.Parse(quote.Source[0]) is { Kind: SourceKind.Pronoun } head && words.Letters(head.First) is "I" or "me" or "my";

    // "I" within somebody's direct words is that somebody.
    private Speaker? Encloser(int i)
    {
        var at = quotes[i].Source[0].Start;
        for (var j = Math.Max(0, i - Nearby); j < Math.Min(quotes.Length, i + Nearby); j++)
        {
            if (j != i && speakers[j] is not null && quotes[j].Kind != QuoteKind.Indirect)
            {
                foreach (var span in quotes[j].Content)
                {
                    if (span.Contains(at))
                    {
                        return speakers[j];
                    }
                }
            }
        }

        return null;
    }

    private void SetEntity(int i, Entity entity, int word, Mention? here)
    {
        entitiesOf[i] = entity;
        discourse.Speaks(entity, word);
        speakers[i] = Describe(entity, here);
    }

    private Speaker Describe(Entity entity, Mention? here)
    {
        var name = entity.Fullest.Name;
        var description = entity.Description ?? here?.Description;
        return new Speaker(
            name.In(words.Text).ToString(), name, description?.In(words.Text).ToString(), description);
    }

    // Marks whom the words of a quotation name, and returns its place.
    private int Names(int i)
    {
        foreach (var span in quotes[i].Content)
        {
            var end = words.At(span.End);
            for (var at = sources.MentionAt(words.At(span.Start)); at < mentions.Count && mentions[at].First < end; at++)
            {
                if (mentions[at].Entity is { } entity)
                {
                    entity.NamedInQuote = i;
                }
            }
        }

        return i;
    }

    private Speaker? AsWritten(SourceHead head, TextSpan span)
    {
        var name = words.Span(head.First, head.End);
        return name.IsEmpty ? null : new Speaker(name.In(words.Text).ToString(), name, IsNamed: false);
    }
}
