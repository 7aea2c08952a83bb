using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.News;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of <see cref="ArticleRanker"/> and <see cref="SentenceRanker"/> on the quiz questions of
/// <c>data/news</c>: an article is right when the quiz links to it, a sentence when the answer stands in it and its
/// article is from the quiz's time. Quizzes before <see cref="HeldFrom"/> are fitted, later ones reported.
/// </summary>
internal static class AnswersFit
{
    private static readonly DateOnly HeldFrom = new(2023, 3, 1);

    private sealed record Question(
        bool IsHeld, ReadQuestion Read, string Answer, HashSet<string> Gold, HashSet<string> Pool, Dictionary<string, IndexedDocument> Documents);

    /// <param name="shared">The folder <c>../shared</c>.</param>
    public static void Run(string shared)
    {
        var index = Load(shared);
        var documents = index.Segments.SelectMany(s => s.Documents).ToDictionary(d => d.Document.Article.Id);
        var questions = Measures.Rows(Path.Combine(shared, "data/news/questions.jsonl.gz")).Select(row => Read(row, index, documents)).ToList();
        var found = questions.ConvertAll(q => Find(index, q));

        var articleLists = questions.Zip(found).Select(p => (p.First.IsHeld, List: Articles(p.First, p.Second.Articles, p.Second.Terms))).ToList();
        var articleWeights = LinearFit.Listwise([.. articleLists.Where(l => !l.IsHeld).Select(l => l.List)], penalty: 1e-3);
        Print(ArticleRanker.Features, articleWeights);
        Report("articles", articleLists, articleWeights, ArticleRanker.Features);

        var sentenceLists = questions.Zip(found)
            .Select(p => (p.First.IsHeld, List: Sentences(p.First, p.Second.Articles, p.Second.Terms, articleWeights, index)))
            .ToList();
        var sentenceWeights = LinearFit.Listwise([.. sentenceLists.Where(l => !l.IsHeld).Select(l => l.List)], penalty: 1e-3);
        Print(SentenceRanker.Features, sentenceWeights);
        Report("sentences", sentenceLists, sentenceWeights, SentenceRanker.Features);
    }

    private static IndexSnapshot Load(string shared)
    {
        var news = new NewsIndex();
        var articles = Measures.Rows(Path.Combine(shared, "data/news/articles.jsonl.gz")).Select(Measures.Article).ToList();
        return news.Publish(b =>
        {
            foreach (var article in articles)
            {
                var paragraphs = Paragraphs.Of(article);
                b.Add(new Document(article, paragraphs, Bot.News.Text.Sentences.Of(article.Text, paragraphs), []));
            }
        });
    }

    private static Question Read(JsonObject row, IndexSnapshot index, Dictionary<string, IndexedDocument> documents)
    {
        var asked = Measures.Day((string)row["asked"]!)!.Value;
        HashSet<string> Ids(string name) => [.. ((JsonArray)row[name]!).Select(g => (string)g!).Where(documents.ContainsKey)];
        return new Question(
            DateOnly.FromDateTime(asked.Date) >= HeldFrom,
            QuestionReader.Read((string)row["question"]!, asked, since: null, index),
            Plain((string)row["answer"]!),
            Ids("gold"),
            Ids("pool"),
            documents);
    }

    private static (List<ScannedArticle> Articles, QuestionTerms Terms) Find(IndexSnapshot index, Question question)
    {
        var terms = QuestionTerms.Of(question.Read.Words, index);
        var conditions = question.Read.All;
        return (ArticleSearch.Find(index, terms, conditions.For(index), conditions.Today), terms);
    }

    private static Example[] Articles(Question question, List<ScannedArticle> articles, QuestionTerms terms) =>
        [.. articles.Select(a => new Example(
            ArticleRanker.FeaturesOf(a, terms, question.Read.All.Today),
            question.Gold.Contains(a.Document.Document.Article.Id)))];

    private static Example[] Sentences(
        Question question, List<ScannedArticle> articles, QuestionTerms terms, double[] articleWeights, IndexSnapshot index)
    {
        var today = question.Read.All.Today;
        var ranked = articles
            .Select(a => new RankedArticle(a, LinearFit.Dot(articleWeights, ArticleRanker.FeaturesOf(a, terms, today))))
            .OrderByDescending(a => a.Score)
            .ToList();
        var known = question.Gold.Concat(question.Pool.Take(10))
            .Any(id => Holds(question.Documents[id].Document.Article.Text, question.Answer));
        return !known ? [] : [.. SentenceRanker.Rank(ranked, terms, QuestionKind.Of(question.Read.Words), index)
            .Select(s => new Example(
                s.Features,
                s.Document.Day - today is >= -21 and <= 7 &&
                    Holds(s.Document.Document.Sentences[s.Number].In(s.Document.Document.Article.Text).ToString(), question.Answer)))];
    }

    private static void Report(string name, List<(bool IsHeld, Example[] List)> lists, double[] weights, Feature[] features)
    {
        foreach (var isHeld in (bool[])[false, true])
        {
            foreach (var (label, use) in new[] { ("as is", features.Select(f => f.Weight).ToArray()), ("fitted", weights) })
            {
                var used = lists.Where(l => l.IsHeld == isHeld && l.List.Length > 0 && (name == "sentences" || l.List.Any(e => e.IsRight))).ToList();
                var ranks = used.ConvertAll(l => l.List.OrderByDescending(e => LinearFit.Dot(use, e.Features)).ToList().FindIndex(e => e.IsRight));
                double Share(int most) => ranks.Count(r => r >= 0 && r < most) / (double)ranks.Count;
                Console.WriteLine(FormattableString.Invariant(
                    $"{name} {(isHeld ? "held" : "fitted on")} {label}: n {ranks.Count} top-1 {Share(1):f3} top-3 {Share(3):f3} top-10 {Share(10):f3} MRR {ranks.Sum(r => r is >= 0 and < 10 ? 1.0 / (r + 1) : 0) / ranks.Count:f3} any {Share(int.MaxValue):f3}"));
            }
        }
    }

    private static void Print(Feature[] features, double[] weights)
    {
        foreach (var (feature, weight) in features.Zip(weights))
        {
            Console.WriteLine($"{feature.Name}: {weight.ToString("f2", CultureInfo.InvariantCulture)}");
        }
    }

    private static bool Holds(string text, string answer) => answer.Length > 0 && $" {Plain(text)} ".Contains($" {answer} ", StringComparison.Ordinal);

    /// <summary>Words as <c>answers.py</c> compares them.</summary>
    private static string Plain(string text)
    {
        var plain = text.ToLowerInvariant().Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var words = new StringBuilder();
        foreach (var c in plain)
        {
            words.Append(char.IsAsciiLetterOrDigit(c) ? c : ' ');
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "an" or "the")));
    }
}
