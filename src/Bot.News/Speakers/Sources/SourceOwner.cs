using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds whose words a source is that has what somebody says or puts out: "Roe's statement", "his letter", "the FBI report".</summary>
internal sealed class SourceOwner(WordSequence words, List<Mention> mentions, PhraseName names)
{
    /// <summary>How many words may stand between a body and what it put out: "a NASA [press] release".</summary>
    private const int LongestModifier = 2;

    private readonly DocumentComplement complements = new(words, mentions);

    /// <summary>"Grisham's statement", "his letter to employees": the one whose words they are; else null.</summary>
    public SourceHead? Find(int first, int phraseEnd)
    {
        if (words[first].Is(WordClass.ThirdPerson) || words.Letters(first) is "its" or "Its")
        {
            var noun = (words.Letters(first) is "he" or "He" or "she" or "She" ? phraseEnd : BeforeComplement(first, phraseEnd)) - 1;
            return noun > first && IsPublished(noun) && !words.HasPossessive(first + 1, noun) ? new(SourceKind.Pronoun, first, first + 1) : null;
        }

        if (complements.Find(first, phraseEnd) is { } behind)
        {
            return behind;
        }

        var at = MentionList.At(mentions, first);
        if (at >= mentions.Count || mentions[at].End >= phraseEnd)
        {
            return null;
        }

        var name = mentions[at];
        var end = BeforeComplement(name.End, phraseEnd);
        var isSpoken = IsOwner(first, name) ? IsPublished(end - 1) && (words[end - 1].Is(WordClass.SpeechNoun) || words[end - 1].IsCapital || name.Entity?.Kind == MentionKind.Organisation || (end - 1 <= name.End + 1 && IsWritten(end - 1)))
            : IsPublished(end - 1) && IsOfBody(first, name, end);
        return isSpoken ? new(SourceKind.Name, first, end, name) : null;
    }

    /// <summary>Of "the company's website" the words for whoever put it out, "the company's"; or null.</summary>
    public SourceHead? OfDescription(SourceHead source)
    {
        if (source.Kind != SourceKind.Definite || !words[source.First].Is(WordClass.Definite))
        {
            return null;
        }

        var owner = source.First + 1;
        while (owner < source.End && !words[owner].IsPossessive)
        {
            owner++;
        }

        if (owner + 1 >= source.End)
        {
            return null;
        }

        var noun = BeforeComplement(owner, source.End) - 1;
        // "campaign website", no "friend's website"
        return noun > owner && IsPublished(noun) && !words.HasPossessive(owner + 1, noun) ? new(SourceKind.Definite, source.First, owner + 1) : null;
    }

    // "Roe's report", "Roe's new lawsuit"; an indictment is others'.
    private bool IsWritten(int noun) => words.Letters(noun) is "report" or "study" or "research" or "lawsuit" or "suit" or "complaint" or "petition" or "book" or "memoir" or "article" or "column" or "tweet" or "post";

    // "[Roe's] letter", "[The Academy's] letter"
    private bool IsOwner(int first, Mention name) =>
        (name.First == first || (name.First == first + 1 && words[first].Is(WordClass.Definite)))
        && (words[name.End - 1].IsPossessive || names.IsPluralPossessive(name.End)) && name.Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Organisation;

    // "his letter [to employees]", "Roe's notice [of intent]", "Roe's post [Monday]": where the noun ends that heads a phrase of an owner.
    private int BeforeComplement(int owner, int end)
    {
        for (var i = owner + 1; i < end; i++)
        {
            if ((words[i].Is(WordClass.Preposition | WordClass.Calendar) && !names.InMention(i)) || (ReferenceNouns.DocumentKind(words.Letters(i - 1)) is not null && IssueVerbs.Has(words.Letters(i))))
            {
                return i;
            }
        }

        return end;
    }

    // "the FBI report", "a 2014 FBI report", "a NASA press release", "FBI documents"; a filing is mostly made to the body that stands before it.
    private bool IsOfBody(int first, Mention name, int end)
    {
        var kind = ReferenceNouns.DocumentKind(words.Letters(end - 1));
        if (!(name.Entity is { Kind: MentionKind.Organisation } || IsCounty(name, kind)) || (IsAnyWord(first, name) && words.Letters(end - 1).EndsWith("s")) || words[name.End - 1].IsPossessive || end - 1 - name.End > LongestModifier
            || kind is not ("report" or "study" or "document" or "article" or "statement")
            || (name.Parts.Length == 1 && Platforms.Has(name.Parts[0])))
        {
            return false;
        }

        for (var i = name.End; i < end - 1; i++)
        {
            if (!words.IsWord(i) || words[i].IsCapital || words[i].Is(WordClass.Preposition | WordClass.Definite | WordClass.Indefinite))
            {
                return false;
            }
        }

        for (var i = first; i < name.First; i++)
        {
            if (!words[i].Is(WordClass.Definite | WordClass.Indefinite) && !words[i].Has(WordForm.Number) && !(i > first && words[i].Is(WordClass.Modifier)) && words.Letters(i) is not ("new" or "recent" or "annual" or "latest" or "separate" or "joint" or "preliminary" or "final" or "leaked" or "internal"))
            {
                return false;
            }
        }

        return true;
    }

    // "Media reports": a capital that only opens the sentence.
    private bool IsAnyWord(int first, Mention name) =>
        name.First == first && name.End == first + 1 && words[first].IsOpening && !words[first].Has(WordForm.AllCapitals) && !name.Entity!.StandsInside;

    // "a Hull County news release"
    private static bool IsCounty(Mention name, string? kind) => name.Entity is { Kind: MentionKind.Place } && kind is "statement" && name.Parts[^1] is "county" or "city";

    // "its website", "its filing", "its Instagram"
    private bool IsPublished(int noun) =>
        words[noun].IsCapital ? Platforms.Has(words.Letters(noun)) : words[noun].Is(WordClass.SpeechNoun) || ReferenceNouns.IsPublished(words.Letters(noun));
}
