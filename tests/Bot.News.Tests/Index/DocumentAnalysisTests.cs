using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Tests.Index;

public sealed class DocumentAnalysisTests
{
    private static readonly string[] Pieces =
    [
        "a", "Bb", "the", "word", "Verylongwordofletters", new('x', 70), "7", "12", "é", "Ł", "ſ", "ʼ", "\u0301", "Ελλ", "中", "\ud800",
        "'", "’", "`", ".", ",", "s", "’s", "U.S.", "1,000", "5.3", " ", " ", " ", "\u00a0", "—", "”", "…", "@", "[", "{", "\u0085", "\0", "\u007f", "K",
    ];

    [Fact]
    public void Analyse_AnyTextCutAnywhere_HasTheWordsThatTermsReads()
    {
        const int Texts = 3_000;
        var (random, vocabulary) = (new Random(3), new Vocabulary());
        var analysis = new DocumentAnalysis(vocabulary);
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 150)));
            var document = new Document(new Article("a", text), [], Cut(text, random), []);

            var indexed = analysis.Analyse(document);

            for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
            {
                Assert.Equal(
                    SlowIndex.Words(document.Sentences[sentence].In(text).ToString()),
                    indexed.Words.Read(indexed.WordsOf(sentence)).Select(word => vocabulary.Letters(word).ToString()));
            }
        }
    }

    private static ImmutableArray<TextSpan> Cut(string text, Random random)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = random.Next(3); start < text.Length;)
        {
            var end = random.Next(start, Math.Min(text.Length, start + 90)) + 1;
            sentences.Add(new TextSpan(start, end));
            start = end + (random.Next(3) == 0 ? random.Next(4) : 0);
        }

        return sentences.ToImmutable();
    }
}
