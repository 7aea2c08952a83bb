using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>What speakers are called: by the fullest name of whom was found, or by the words of the source.</summary>
internal sealed class SpeakerNames(WordSequence words)
{
    /// <summary>Somebody or something that has a name in the article.</summary>
    public Speaker Of(Entity entity, Mention? here)
    {
        var name = WithItsEnding(entity);
        var description = entity.Description ?? here?.Description;
        return new Speaker(
            name.In(words.Text).ToString(), name, description?.In(words.Text).ToString(), description);
    }

    /// <summary>A source without a name, by its own words; null where they can be no speaker.</summary>
    public Speaker? AsWritten(SourceHead head)
    {
        // "However", "Monday", "1967": not a speaker, whatever was taken for one.
        if (head.End == head.First + 1 && !IsShare(head.First) && (!words.Letters(head.First).ContainsAnyInRange('A', 'z') && words[head.First].Has(WordForm.Number) || (words[head.First].Is(WordClass.Calendar) && words.Letters(head.First).EndsWith("day"))
            || Text.Lexicon.ClosedClass(Text.Lexicon.Find(words.Letters(head.First))) is Tag.Adverb or Tag.Subordinator or Tag.Preposition or Tag.Coordinator or Tag.Wh or Tag.Modal or Tag.Be))
        {
            return null;
        }

        var name = words.Span(head.First, head.End);
        name = IsShare(head.End - 1) ? new TextSpan(name.Start, name.End + 1) : name;
        return name.IsEmpty || Dateline.End(words, head.First) > 0 ? null : Unnamed(words, name);
    }

    /// <summary>The words themselves, where they stand for a name.</summary>
    public static Speaker Unnamed(WordSequence words, TextSpan span) => new(span.In(words.Text).ToString(), span, IsNamed: false);

    // "43%", as in "43% said"
    private bool IsShare(int i) => words[i].Has(WordForm.Number) && words[i].End < words.Text.Length && words.Text[words[i].End] == '%';

    // "Sotheby's", where no mention stands without the ending; initials ("NASA's") have none of their own.
    private TextSpan WithItsEnding(Entity entity)
    {
        var (name, last) = (entity.Fullest.Name, entity.Fullest.End - 1);
        return words[last].IsPossessive && words[last].End == name.End && entity.Kind != MentionKind.Person && !words[last].Is(WordClass.Organisation) && entity.Mentions.Count > 1
            && !words[last].Has(WordForm.AllCapitals) && entity.Mentions.TrueForAll(mention => words[mention.End - 1].IsPossessive)
            ? new TextSpan(name.Start, name.End + 2)
            : name;
    }
}
