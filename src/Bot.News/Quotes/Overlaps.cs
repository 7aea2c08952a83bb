using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: two cues that claim the same words ("“A,” she said, adding, “B.”"): they belong to the nearer one, unless one cue stands within what the other says.
/// </summary>
internal static class Overlaps
{
    /// <summary>How many attributions after one are compared with it; none further on reaches back.</summary>
    private const int Reach = 4;

    public static void Resolve(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            for (var b = a + 1; b < Math.Min(attributions.Count, a + 1 + Reach); b++)
            {
                if (!Holds(attributions[a], attributions[b].Cue) && !Holds(attributions[b], attributions[a].Cue))
                {
                    Resolve(scene, attributions, a, b);
                }
            }
        }

        attributions.RemoveAll(a => a.Content.IsEmpty);
    }

    private static void Resolve(Scene scene, List<Attribution> attributions, int a, int b)
    {
        for (var p = attributions[a].Content.Length - 1; p >= 0; p--)
        {
            for (var q = attributions[b].Content.Length - 1; q >= 0 && p < attributions[a].Content.Length; q--)
            {
                var (one, other) = (attributions[a].Content[p], attributions[b].Content[q]);
                var shared = Math.Min(one.End, other.End) - Math.Max(one.First, other.First);
                if (2 * shared <= Math.Min(one.End - one.First, other.End - other.First))
                {
                    continue;
                }

                var (loser, part) = SpeaksWith(attributions[b], attributions[a]) || (!SpeaksWith(attributions[a], attributions[b])
                    && Distance(scene, attributions[a], one) <= Distance(scene, attributions[b], other)) ? (b, q) : (a, p);
                var (lost, kept) = loser == a ? (one, other) : (other, one);
                var rest = BeforeColon(scene, lost, kept);
                attributions[loser] = attributions[loser] with
                {
                    Content = rest.End > 0 ? attributions[loser].Content.SetItem(part, rest) : attributions[loser].Content.RemoveAt(part),
                    Rule = attributions[loser].Rule + "; Overlaps: without what a nearer cue has",
                };
            }
        }
    }

    /// <summary>"Roe said the bridge was old: “Do it,” she wrote": the clause before the colon stays with its own cue; empty where there is none.</summary>
    private static Window BeforeColon(Scene scene, Window lost, Window kept) =>
        kept.First - 1 > lost.First && scene[kept.First].Tag == Tag.OpenQuote && scene[kept.First - 1].Tag == Tag.Colon && scene.Verbs(lost.First, kept.First - 1) > 0
            ? new Window(lost.First, kept.First - 1)
            : default;

    /// <summary>"The mayor said in her latest statement that …": what takes the whole of another reading for its source has not understood it.</summary>
    private static bool SpeaksWith(Attribution attribution, Attribution other) => attribution.Source.Has(other.Cue.First) && attribution.Source.Has(other.Head);

    private static bool Holds(Attribution attribution, Window cue) =>
        attribution.Content.Any(part => part.Has(cue));

    private static int Distance(Scene scene, Attribution attribution, Window part) =>
        part.First >= attribution.Cue.End ? part.First - attribution.Cue.End
        : AwaitsCue(scene, part) ? -1 : attribution.Cue.First - part.End;

    /// <summary>"She seemed upset: “Just do it,” she wrote": the comma before the closing mark says that the cue follows.</summary>
    private static bool AwaitsCue(Scene scene, Window part) =>
        part.End - 2 > part.First && scene.ClosesAfterComma(part.End);
}
