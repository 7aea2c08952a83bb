using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of <see cref="ArticleRanker"/> and <see cref="SentenceRanker"/> on the quiz questions of
/// <c>data/news</c>: an article is right when the quiz links to it, a sentence when the answer stands in it and its
/// article is from the quiz's time. Measures whole answers as <c>answers.py</c> does: earlier questions with weights
/// from later ones and the other way round, each fold with weights from the others, and all with weights from all.
/// </summary>
internal static class AnswersFit
{
    private const int Folds = 5;

    /// <summary>Which titles and sentences are looked at depends on the weights: a second round fits on what the first brought up.</summary>
    private const int Rounds = 2;

    private const double ArticlePenalty = 1e-3;
    private const double SentencePenalty = 1e-3;
    private static readonly DateOnly LateFrom = new(2023, 3, 1);

    private sealed record Question(
        DateOnly Day, AskQuestion Asked, ReadQuestion Read, string Answer, HashSet<string> Gold, HashSet<string> Pool,
        Dictionary<string, IndexedDocument> Documents)
    {
        public bool IsKnown { get; } = Gold.Concat(Pool.Take(10)).Any(id => Holds(Documents[id].Document.Article.Text.ToString(), Answer));
    }

    /// <param name="shared">The folder <c>../shared</c>.</param>
    public static void Run(string shared)
    {
        var index = Load(shared);
        var documents = index.Segments.SelectMany(s => s.Documents).ToDictionary(d => d.Document.Article.Id);
        var questions = Measures.Rows(Path.Combine(shared, "data/news/questions.jsonl.gz"))
            .Select(row => Read(row, index, documents)).OrderBy(q => q.Day).ToList();
        Report("as is", questions, Measure(index, questions));
        var (early, late) = (questions.FindAll(q => q.Day < LateFrom), questions.FindAll(q => q.Day >= LateFrom));
        Fit(index, early);
        Report("late, fitted on early", late, Measure(index, late));
        Fit(index, late);
        Report("early, fitted on late", early, Measure(index, early));
        var held = questions.Chunk((questions.Count + Folds - 1) / Folds).SelectMany(fold =>
        {
            Fit(index, questions.Except(fold).ToList());
            return Measure(index, fold);
        });
        Report("all, in folds", questions, [.. held]);
        Fit(index, questions);
        Report("all, fitted on all", questions, Measure(index, questions));
        Print(ArticleRanker.Features);
        Print(SentenceRanker.Features);
    }

    private static void Fit(IndexSnapshot index, List<Question> questions)
    {
        var found = questions.ConvertAll(q => Find(index, q));
        for (var round = 0; round < Rounds; round++)
        {
            Set(ArticleRanker.Features, LinearFit.Listwise(
                [.. questions.Zip(found, (q, f) => Articles(q, f.Articles, f.Terms, index))], ArticlePenalty));
        }

        for (var round = 0; round < Rounds; round++)
        {
            Set(SentenceRanker.Features, LinearFit.Listwise(
                [.. questions.Zip(found, (q, f) => Sentences(q, f.Articles, f.Terms, index))], SentencePenalty));
        }
    }

    private static void Set(Feature[] features, double[] weights)
    {
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = features[i] with { Weight = weights[i] };
        }
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
                b.Add(new Document(article, paragraphs, Bot.News.Text.Sentences.Of(article.Text.ToString(), paragraphs), []));
            }
        });
    }

    private static Question Read(JsonObject row, IndexSnapshot index, Dictionary<string, IndexedDocument> documents)
    {
        var asked = Measures.Day((string)row["asked"]!)!.Value;
        HashSet<string> Ids(string name) => [.. ((JsonArray)row[name]!).Select(g => (string)g!).Where(documents.ContainsKey)];
        return new Question(
            DateOnly.FromDateTime(asked.Date),
            new AskQuestion((string)row["question"]!, asked),
            QuestionReader.Read((string)row["question"]!, asked, limits: null, index),
            Plain((string)row["answer"]!),
            Ids("gold"),
            Ids("pool"),
            documents);
    }

    private static (List<ScannedArticle> Articles, QuestionTerms Terms) Find(IndexSnapshot index, Question question)
    {
        var terms = QuestionTerms.Of(question.Read.Words, index, question.Read.Focus);
        var conditions = question.Read.All;
        return (ArticleSearch.Find(index, terms, conditions.For(index), conditions.Today), terms);
    }

    private static Example[] Articles(Question question, List<ScannedArticle> articles, QuestionTerms terms, IndexSnapshot index) =>
        [.. ArticleRanker.Rank(articles, terms, index, question.Read.All.Today).Select(a => new Example(
            a.Features, question.Gold.Contains(a.Article.Document.Document.Article.Id)))];

    private static Example[] Sentences(Question question, List<ScannedArticle> articles, QuestionTerms terms, IndexSnapshot index)
    {
        var today = question.Read.All.Today;
        return !question.IsKnown ? [] : [.. SentenceRanker
            .Rank(ArticleRanker.Rank(articles, terms, index, today), terms, QuestionKind.Of(question.Read.Words, question.Read.Focus), index, today)
            .Select(s => new Example(s.Features, IsRight(question, s.Document.Document, s.Span)))];
    }

    private static bool IsRight(Question question, Document document, TextSpan sentence) =>
        document.Article.Published is { } published &&
        DateOnly.FromDateTime(published.UtcDateTime).DayNumber - question.Day.DayNumber is >= -21 and <= 7 &&
        Holds(sentence.In(document.Article.Text).ToString(), question.Answer);

    /// <summary>The rank of the right article and of the first right sentence, from 0; -1 for none.</summary>
    private static List<(int Article, int Sentence)> Measure(IndexSnapshot index, IEnumerable<Question> questions) =>
        [.. questions.Select(question =>
        {
            var answer = Ask.Answer(index, question.Asked);
            return (
                answer.Articles.ToList().FindIndex(d => question.Gold.Contains(d.Article.Id)),
                answer.Sentences.ToList().FindIndex(m => IsRight(question, m.Passage.Document, m.Passage.Span)));
        })];

    private static void Report(string name, List<Question> questions, List<(int Article, int Sentence)> ranks)
    {
        var articles = questions.Zip(ranks).Where(q => q.First.Gold.Count > 0).Select(q => q.Second.Article).ToList();
        var sentences = questions.Zip(ranks).Where(q => q.First.IsKnown).Select(q => q.Second.Sentence).ToList();
        double Share(List<int> of, int most) => of.Count(r => r >= 0 && r < most) / (double)of.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} articles n {articles.Count} hit@1 {Share(articles, 1):f3} MRR@10 {articles.Sum(r => r < 0 ? 0 : 1.0 / (r + 1)) / articles.Count:f3} hit@10 {Share(articles, 10):f3}  sentences n {sentences.Count} top-1 {Share(sentences, 1):f3} top-3 {Share(sentences, 3):f3} top-10 {Share(sentences, 10):f3}"));
    }

    private static void Print(Feature[] features)
    {
        foreach (var feature in features)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"new(\"{feature.Name}\", {feature.Weight:0.##}, Reason.{feature.Reason}),"));
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
