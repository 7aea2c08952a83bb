using System.Collections.Frozen;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 2: the words that say that something was said, thought or wanted. Verbs, listed nouns, "according to", a colon.</summary>
internal static class Cues
{
    /// <summary>What kind of cue a word can be; numbers stand in the weights.</summary>
    public enum CueClass : byte
    {
        None,
        Speech,
        OtherVerb,
        Noun,
        Colon,
        According,
    }

    /// <summary>What kind of cue a word is where it is a verb, and where not.</summary>
    private readonly record struct Uses(CueClass AsVerb, CueClass Otherwise);

    /// <summary>How far around a word its sentence is searched, in tokens; keeps the time linear in sentences without end.</summary>
    private const int Reach = 120;

    private static readonly int According = Lexicon.Find("according");

    private static readonly CueClass[] Classes = Build();

    private static readonly Uses[] ByUse = UsesOfWords();

    public static CueClass ClassOf(in Token token) => token.Tag switch
    {
        Tag.Colon => CueClass.Colon,
        _ when token.Tag.IsVerb() => ByUse[token.Word].AsVerb,
        Tag.Preposition or Tag.ProperNoun => CueClass.None,
        _ => ByUse[token.Word].Otherwise,
    };

    private static Uses[] UsesOfWords()
    {
        var uses = new Uses[Classes.Length];
        for (var word = 0; word < uses.Length; word++)
        {
            uses[word] = new Uses(AsVerb(word), Otherwise(word));
        }

        return uses;
    }

    private static CueClass AsVerb(int word) =>
        word == According ? CueClass.According : Classes[Lexicon.Lemma(word)] is CueClass.Speech ? CueClass.Speech : CueClass.OtherVerb;

    private static CueClass Otherwise(int word) =>
        word == According ? CueClass.According
        : Classes[word] is CueClass.Noun || (Lexicon.Of(word) & Lexicon.Forms.Base) != 0 ? CueClass.Noun : CueClass.None;

    public static bool CanBeCue(in Token token) => ClassOf(token) != CueClass.None;

    /// <summary>Whether the cue's head is a verb of speaking or writing rather than of thought, desire or attitude.</summary>
    public static bool IsSpeech(in Token token) => ClassOf(token) is CueClass.Speech or CueClass.Colon or CueClass.According
        || Classes[Lexicon.Lemma(token.Word)] == CueClass.Speech;

    /// <summary>Whether any word of the cue says that somebody spoke or wrote.</summary>
    public static bool IsSpeech(Scene scene, Window cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (IsSpeech(scene[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much the word looks like a cue: log odds.</summary>
    public static void Describe(ref Features f, Scene scene, int head)
    {
        var window = new Window(scene.SentenceFirst(head), scene.SentenceEnd(head));
        ref var token = ref scene[head];
        int word = scene.ValueAt(head, window), lemma = scene.LemmaAt(head), kind = Value.Of((int)scene.ClassAt(head));
        int next = scene.ValueAt(head + 1, window), next2 = scene.ValueAt(head + 2, window), before = scene.ValueAt(head - 1, window);
        Tag tag = token.Tag, t1 = scene.TagAt(head + 1, window), t2 = scene.TagAt(head + 2, window);
        Tag b1 = scene.TagAt(head - 1, window), b2 = scene.TagAt(head - 2, window);
        f.Add(Template.CueClass, kind);
        f.Add(Template.CueWord, word);
        f.Add(Template.CueLemmaTag, lemma, Value.Of(tag));
        f.Add(Template.CueWordNext, word, next);
        f.Add(Template.CueWordBefore, word, before);
        f.Add(Template.CueLemmaNext, lemma, Value.Of(t1));
        f.Add(Template.CueLemmaBefore, lemma, Value.Of(b1));
        f.Add(Template.CueLemmaNext2, lemma, next2);
        f.Add(Template.CueNext, next, kind);
        f.Add(Template.CueBefore, before, kind);
        f.Add(Template.CueNext2, next2, next);
        f.Add(Template.CueBefore2, scene.ValueAt(head - 2, window), before);
        f.Add(Template.CueTagsAround, Value.Of(b1, tag, t1), kind);
        f.Add(Template.CueTagsNext, Value.Of(t1, t2), kind);
        f.Add(Template.CueTagsBefore, Value.Of(b2, b1), kind);

        var isQuoted = scene.QuotationAt(head) >= 0;
        f.Add(Template.CueQuoted, Value.Of(isQuoted), kind);
        f.Add(Template.CueQuotedLemma, Value.Of(isQuoted), lemma);
        if (!isQuoted)
        {
            var relation = QuoteRelation(scene, head, window);
            f.Add(Template.CueNearQuote, Value.Of(relation), kind);
            f.Add(Template.CueNearQuoteLemma, Value.Of(relation), lemma);
            f.Add(Template.CueNearQuoteTags, Value.Of(relation), Value.Of(b1, t1));
        }

        var left = head - 1;
        var farthest = Math.Max(window.First, head - Reach);
        while (left >= farthest && scene[left].Tag is Tag.Adverb or Tag.Not)
        {
            left--;
        }

        var auxiliary = scene.ValueAt(left, window);
        f.Add(Template.CueAuxiliary, auxiliary, lemma);
        f.Add(Template.CueAuxiliaryTag, auxiliary, Value.Of(tag));
        while (left >= farthest && (scene[left].Tag.IsAuxiliary() || scene[left].Tag is Tag.Adverb or Tag.Not or Tag.To))
        {
            left--;
        }

        f.Add(Template.CueSubject, scene.ValueAt(left, window), kind);
        f.Add(Template.CueSubjectLemma, scene.ValueAt(left, window), lemma);
        f.Add(Template.CueSubjectTags, Value.Of(scene.TagAt(left - 1, window), scene.TagAt(left, window), tag), Value.Of(t1));
        var that = head + 1;
        while (that < window.End && that < head + 6 && scene[that].Tag is not (Tag.That or Tag.Comma or Tag.Stop))
        {
            that++;
        }

        f.Add(Template.CueThat, Value.Of(scene.TagAt(that, window) == Tag.That && that < head + 6), kind);
        f.Add(Template.CuePlace, Value.Bucket(head - window.First), kind);
        f.Add(Template.CueRest, Value.Bucket(window.End - head), kind);
        var earlier = Value.Of(Nearest(scene, head, window, -1));
        f.Add(Template.CueEarlier, earlier, kind);
        f.Add(Template.CueEarlierLemma, earlier, lemma);
        f.Add(Template.CueLater, Value.Of(Nearest(scene, head, window, 1)), kind);
        f.Add(Template.CueTitle, Value.Of(scene.SentenceOf(head) == 0), kind);
        if (Clauses.SetOff(scene, head, head + 1, window) is > 0 and var setOff)
        {
            f.Add(Template.CueSetOff, Value.Of(setOff), kind);
            f.Add(Template.CueSetOffTag, Value.Of(setOff), Value.Of(tag, b1));
            f.Add(Template.CueSetOffLemma, Value.Of(setOff), lemma);
        }
    }

    /// <summary>Whether another verb of speaking stands before (or after) in the sentence, and what follows it: 0 none, 1 far, 2 near, 3 with "that".</summary>
    private static int Nearest(Scene scene, int head, Window window, int step)
    {
        int first = Math.Max(window.First, head - Reach), last = Math.Min(window.End - 1, head + Reach);
        var i = Next(head + step);
        while (i >= first && i <= last && scene.QuotationAt(i) != scene.QuotationAt(head))
        {
            i = Next(i + step);
        }

        return i < first || i > last ? 0
            : i + 1 < scene.Count && scene[i + 1].Tag == Tag.That ? 3
            : Math.Abs(i - head) < 8 ? 2 : 1;

        int Next(int from) => step > 0 ? scene.SpeechCues.Next(from) : scene.SpeechCues.Last(from);
    }

    /// <summary>0: no quotation in the sentence; 1: one opens right after; 2: one closed right before; 3: one opens later; 4: one stands before.</summary>
    private static int QuoteRelation(Scene scene, int head, Window window)
    {
        var opening = scene.Openings.Next(head + 1);
        if (opening < Math.Min(window.End, head + Reach))
        {
            return opening <= head + 2 ? 1 : 3;
        }

        var closing = scene.Closings.Last(head - 1);
        return closing < Math.Max(window.First, head - Reach) ? 0 : closing >= head - 4 ? 2 : 4;
    }

    /// <summary>Where the cue can begin: at the head, or at the auxiliaries, adverbs and light verbs before it.</summary>
    public static int FirstBegin(Scene scene, int head)
    {
        var first = Math.Max(scene.SentenceFirst(head), head - 5);
        var i = head;
        while (i > first && !scene[i - 1].Tag.IsPunctuation() && scene[i - 1].Tag is not (Tag.SubjectPronoun or Tag.ProperNoun))
        {
            i--;
        }

        return i;
    }

    public static void DescribeBegin(ref Features f, Scene scene, int head, int begin)
    {
        var window = new Window(scene.SentenceFirst(head), scene.SentenceEnd(head));
        int lemma = scene.LemmaAt(head), offset = Value.Of(head - begin), kind = Value.Of((int)scene.ClassAt(head));
        Tag before = scene.TagAt(begin - 1, window), tag = scene.TagAt(begin, window);
        f.Add(Template.BeginOffset, offset, kind);
        f.Add(Template.BeginLemma, offset, lemma);
        f.Add(Template.BeginWord, scene.ValueAt(begin, window), offset);
        f.Add(Template.BeginWordTag, scene.ValueAt(begin, window), Value.Of(scene[head].Tag));
        f.Add(Template.BeginBefore, scene.ValueAt(begin - 1, window), offset);
        f.Add(Template.BeginWords, scene.ValueAt(begin - 1, window), scene.ValueAt(begin, window));
        f.Add(Template.BeginTags, Value.Of(before, tag), offset);
        f.Add(Template.BeginTagsHead, Value.Of(before, tag, scene[head].Tag), offset);
        f.Add(Template.BeginTags2, Value.Of(before, tag, scene.TagAt(begin + 1, window)), offset);
        f.Add(Template.BeginLemmaWord, lemma, scene.ValueAt(begin, window));
        if (begin > window.First)
        {
            f.Add(Template.BeginNextBack, Value.Of(scene.TagAt(begin - 2, window), before), Value.Of(tag));
        }
    }

    /// <summary>One past the last place where the cue can end: "said in a statement", "called on", "asked:".</summary>
    public static int LastEnd(Scene scene, int head)
    {
        var last = Math.Min(scene.SentenceEnd(head), head + 9);
        var i = head + 1;
        while (i < last && scene[i].Tag is not (Tag.OpenQuote or Tag.CloseQuote or Tag.Stop or Tag.Semicolon) && scene[i - 1].Tag != Tag.Colon)
        {
            i++;
        }

        return i;
    }

    public static void DescribeEnd(ref Features f, Scene scene, int head, int end)
    {
        var window = new Window(scene.SentenceFirst(head), scene.SentenceEnd(head));
        int lemma = scene.LemmaAt(head), offset = Value.Of(end - head), kind = Value.Of((int)scene.ClassAt(head));
        int last = scene.ValueAt(end - 1, window), next = scene.ValueAt(end, window);
        Tag lastTag = scene.TagAt(end - 1, window), nextTag = scene.TagAt(end, window);
        f.Add(Template.EndOffset, offset, kind);
        f.Add(Template.EndLemma, offset, lemma);
        f.Add(Template.EndLemmaLast, lemma, last);
        f.Add(Template.EndLemmaNext, lemma, next);
        f.Add(Template.EndLast, last, offset);
        f.Add(Template.EndLastTag, last, Value.Of(nextTag));
        f.Add(Template.EndNext, next, offset);
        f.Add(Template.EndNextKind, next, kind);
        f.Add(Template.EndLastNext, last, next);
        f.Add(Template.EndTags, Value.Of(lastTag, nextTag), offset);
        f.Add(Template.EndTags2, Value.Of(scene.TagAt(end - 2, window), lastTag, nextTag), kind);
        f.Add(Template.EndTags3, Value.Of(lastTag, nextTag, scene.TagAt(end + 1, window)), kind);
        f.Add(Template.EndHeadTag, Value.Of(scene[head].Tag, lastTag, nextTag), offset);
    }

    private static CueClass[] Build()
    {
        var classes = new CueClass[Lexicon.Count];
        foreach (var noun in WordList.Lines("Quotes.cue-nouns.txt"))
        {
            classes[Lexicon.Find(noun)] = CueClass.Noun;
        }

        foreach (var verb in WordList.Lines("Quotes.speech-verbs.txt"))
        {
            classes[Lexicon.Find(verb)] = CueClass.Speech;
        }

        classes[0] = CueClass.None;
        return classes;
    }
}
