namespace Bot.News.Quotes;

/// <summary>
/// Stage 9: whole sentences between marks that no cue has claimed. "He shrugged. “I was there.”" is said by somebody, and
/// the words before it mostly tell by whom; that is left to the speakers.
/// </summary>
internal static class Floating
{
    /// <summary>How many tokens must stand between the marks: fewer are titles and slogans as often as speech.</summary>
    private const int Fewest = 5;

    /// <summary>The share of such sentences on PolNeAR's train articles that annotators hold for a quotation or a part of one.</summary>
    private const double Confidence = 0.85;

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        var owners = Continuations.Owners(scene, attributions);
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] < 0 && quotation.Length >= Fewest && IsSentence(scene, quotation))
            {
                attributions.Add(new Attribution(
                    -1,
                    new Window(quotation.Open, quotation.Open),
                    default,
                    [new Window(quotation.Open, quotation.End)],
                    Confidence,
                    "floating: a sentence between marks, without a cue"));
            }
        }
    }

    private static bool IsSentence(Scene scene, Quotation quotation) =>
        scene.SentenceFirst(quotation.Open) == quotation.Open
        && scene.SentenceEnd(quotation.End - 1) == quotation.End
        && scene.Verbs(quotation.Open, quotation.End) > 0;
}
