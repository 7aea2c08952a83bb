using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>The last stage: attributions in tokens become quotations in spans of the text.</summary>
internal static class QuoteBuilder
{
    public static ImmutableArray<Quote> Build(Scene scene, List<Attribution> attributions)
    {
        var quotes = new List<Quote>(attributions.Count);
        foreach (var attribution in attributions)
        {
            var kind = attribution.IsVerbatim ? QuoteKind.Direct : KindOf(scene, attribution.Content);
            var isWork = kind != QuoteKind.Indirect && !attribution.IsVerbatim && IsWork(scene, attribution);
            quotes.Add(new Quote(
                kind,
                [.. attribution.Content.Select(part => scene.Tokens.Span(part.First, part.End))],
                Span(scene, attribution.Source),
                Span(scene, attribution.Cue),
                null,
                attribution.Confidence,
                attribution.Rule)
            {
                IsSpeech = IsSpeech(scene, attribution, kind, isWork),
                Form = kind == QuoteKind.Indirect ? IsPhrase(scene, attribution.Content) ? QuoteForm.Mention : QuoteForm.Statement
                    : isWork ? QuoteForm.Mention : QuoteForm.Statement,
                Factuality = FactualityRules.Judge(scene, attribution),
                IsDenial = Attitudes.IsDenial(scene, attribution),
            });
        }

        quotes.Sort((a, b) => a.Content[0].CompareTo(b.Content[0]));
        return [.. quotes];
    }

    private static bool IsSpeech(Scene scene, Attribution attribution, QuoteKind kind, bool isWork) =>
        attribution.Head < 0
        || (Cues.IsSpeech(scene, attribution.Cue) ? kind != QuoteKind.Indirect || !Attitudes.Holds(scene, attribution) : kind == QuoteKind.Direct && !isWork);

    private static ImmutableArray<TextSpan> Span(Scene scene, Window window) =>
        window.End > window.First ? [scene.Tokens.Span(window.First, window.End)] : [];

    /// <summary>No clause: neither a finite verb nor an infinitive nor a participle that opens it.</summary>
    internal static bool IsPhrase(Scene scene, ImmutableArray<Window> content)
    {
        foreach (var part in content)
        {
            if (scene.Verbs(part.First, part.End) > 0 || scene[part.First].Tag is Tag.To or Tag.VerbIng or Tag.That)
            {
                return false;
            }

            for (var i = part.First; i < part.End; i++)
            {
                if (scene[i].Tag == Tag.To && i + 1 < part.End && scene[i + 1].Tag is Tag.VerbBase or Tag.Be or Tag.Have)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"She sang “My Little Boat” on “The Late Show”", "the ad, titled “A New Day”": nothing but titles between marks, after a verb that makes or performs works or says nothing.</summary>
    private static bool IsWork(Scene scene, Attribution attribution)
    {
        if (attribution.Head < 0 || (Cues.IsSpeech(scene, attribution.Cue)
            && Lexicon.Word(Lexicon.Lemma(scene[attribution.Head].Word)) is not ("sing" or "write" or "perform" or "record" or "publish" or "read" or "play" or "release")))
        {
            return false;
        }

        var titles = 0;
        foreach (var part in attribution.Content)
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (scene.QuotationAt(i) is >= 0 and var q)
                {
                    if (!Reranker.IsTitle(scene, scene.Quotations[q]))
                    {
                        return false;
                    }

                    titles++;
                    i = scene.Quotations[q].End - 1;
                }
            }
        }

        return titles > 0;
    }

    private static QuoteKind KindOf(Scene scene, ImmutableArray<Window> content)
    {
        int quoted = 0, words = 0;
        foreach (var part in content)
        {
            for (var i = part.First; i < part.End; i++)
            {
                var isWord = !scene[i].Tag.IsPunctuation();
                words += isWord ? 1 : 0;
                quoted += isWord && scene.QuotationAt(i) >= 0 ? 1 : 0;
            }
        }

        return quoted == 0 ? QuoteKind.Indirect : quoted == words ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
