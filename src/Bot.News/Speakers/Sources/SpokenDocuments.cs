using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Documents in which somebody spoke ("Roe said in a statement"): "the statement" is that somebody's from there on.</summary>
internal sealed class SpokenDocuments(WordSequence words, List<Mention> mentions, Discourse discourse, SpeakerNames names)
{
    /// <summary>How many words may stand between the preposition and the document: "in a strongly worded joint statement".</summary>
    private const int Near = 5;

    /// <summary>How many words of a sentence are read on each side of the cue.</summary>
    private const int FarthestInSentence = 120;

    private readonly Lawsuits lawsuits = new(words, mentions);

    private readonly ToldIssuers told = new(words, mentions);

    private readonly StudyAuthors authors = new(words, mentions);

    private readonly List<(int Noun, Speaker Speaker, Entity? Entity)> spoken = [];

    private readonly Dictionary<int, int> places = [];

    /// <summary>Takes note of the document that the sentence of a quotation names, beside what was said in it; whether that is the source itself.</summary>
    public bool Note(Quote quote, Speaker speaker, Entity? entity)
    {
        if (quote.Cue.IsDefaultOrEmpty)
        {
            return false;
        }

        if (entity is not null && !quote.Source.IsDefaultOrEmpty && DocumentOf(quote.Source[0]) is >= 0 and var document)
        {
            Add(document, speaker, entity);
            return true;
        }

        var cue = words.At(quote.Cue[0].Start);
        var first = cue;
        while (first > Math.Max(0, cue - FarthestInSentence) && words[first - 1].Sentence == words[cue].Sentence)
        {
            first--;
        }

        for (var i = first + 1; i < Math.Min(words.Count, cue + FarthestInSentence) && words[i].Sentence == words[cue].Sentence; i++)
        {
            if (IsWrittenIn(i) && DocumentBehind(i) is >= 0 and var noun && !discourse.IsSaid(quote, words[noun].Start))
            {
                Add(noun, speaker, entity);
                return false;
            }
        }

        return false;
    }

    /// <summary>Whose words a clause behind a document has: "Roe said in a statement that expressed shock"; or null.</summary>
    public (Speaker Speaker, Entity? Entity)? Before(int pronoun) =>
        spoken.Count > 0 && spoken[^1].Noun == (words.IsMark(pronoun - 1, ',') ? pronoun - 2 : pronoun - 1) ? (spoken[^1].Speaker, spoken[^1].Entity) : null;

    /// <summary>Whose a document is, of which the article has just spoken without saying so: "the statement"; or null.</summary>
    public (Speaker Speaker, Entity? Entity)? Find(SourceHead head)
    {
        // "the Treasury report" is told apart by its name.
        if (Anaphor.Of(words, head) is not { Sort: AnaphorSort.Document, IsOwned: false } anaphor || words.HasCapital(anaphor.First + 1, anaphor.Noun)
            || words[anaphor.Noun].IsPossessive)
        {
            return null;
        }

        if (Author(head) is { } author)
        {
            return Of(author);
        }

        discourse.Issuers.Seek(anaphor);
        for (var i = spoken.Count - 1; i >= 0; i--)
        {
            if (words.Letters(spoken[i].Noun).Equals(words.Letters(anaphor.Noun), StringComparison.OrdinalIgnoreCase))
            {
                return discourse.Issuers.Introduced <= spoken[i].Noun ? (spoken[i].Speaker, spoken[i].Entity) : Issued();
            }
        }

        if (Issued() is { } issued)
        {
            return issued;
        }

        return lawsuits.Plaintiff(anaphor) is { } plaintiff ? Of(plaintiff) : null;
    }

    /// <summary>Whose a document is by another noun or by a sentence behind it: "new research says … The survey, conducted by Roe"; or null.</summary>
    public (Speaker Speaker, Entity? Entity)? Told(SourceHead head)
    {
        if (told.Document(head) is not (>= 0 and var noun))
        {
            return null;
        }

        var (issuer, known) = told.Before(head, noun, places);
        return known >= 0 ? (spoken[known].Speaker, spoken[known].Entity)
            : (issuer ?? told.Behind(head, noun) ?? (told.IsStudy(head, noun) ? authors.Author() : null)) is { } entity ? Of(entity)
            : null;
    }

    private void Add(int noun, Speaker speaker, Entity? entity)
    {
        if (entity is not null)
        {
            places[noun] = spoken.Count;
        }

        spoken.Add((noun, speaker, entity));
    }

    // "a report by Roe … The report"
    private (Speaker Speaker, Entity? Entity)? Issued() => discourse.Issuers.Named() is { } issuer ? Of(issuer) : null;

    private (Speaker Speaker, Entity? Entity) Of(Entity entity) => (names.Of(entity, null), entity);

    // "the report, by the Roe Institute,"
    private Entity? Author(SourceHead head)
    {
        var by = words.IsMark(head.End, ',') ? head.End + 1 : head.End;
        if (!words.IsWord(by) || words.Letters(by) is not ("by" or "from") || by + 1 >= words.Count || words[by].Sentence != words[head.First].Sentence)
        {
            return null;
        }

        var at = MentionList.At(mentions, by + 1);
        return at < mentions.Count && mentions[at].First <= by + 2 && mentions[at].Entity is { Kind: MentionKind.Organisation or MentionKind.Person } author ? author : null;
    }

    // The document that a source is: "Roe's report", "a statement by Roe"; -1 for none.
    private int DocumentOf(TextSpan source)
    {
        for (var i = words.At(source.Start); i < words.Count && words[i].Start < source.End && !words[i].Is(WordClass.Preposition); i++)
        {
            if (words.IsWord(i) && !words[i].IsPossessive && ReferenceNouns.DocumentKind(words.Letters(i)) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    // "in [a] statement", "on [its] blog"
    private bool IsWrittenIn(int determiner) =>
        words[determiner].Is(WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It)
        && words.Letters(determiner - 1) is "in" or "In" or "on" or "On" or "via" or "through";

    // "a strongly worded joint [statement]"; -1 for none.
    private int DocumentBehind(int determiner)
    {
        for (var i = determiner + 1; i < words.Count && i <= determiner + Near && words.IsWord(i) && words[i].Sentence == words[determiner].Sentence; i++)
        {
            if (ReferenceNouns.DocumentKind(words.Letters(i)) is not null)
            {
                // "a blog post"
                return words.IsWord(i + 1) && ReferenceNouns.DocumentKind(words.Letters(i + 1)) is not null ? i + 1 : i;
            }
        }

        return -1;
    }
}
