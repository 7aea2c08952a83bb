using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>What a sentence has that the question has not: names, numbers, days. Each is an answer of some kind.</summary>
[Flags]
internal enum AnswerShape
{
    None = 0,

    /// <summary>A capitalised word inside the sentence.</summary>
    Name = 1,

    /// <summary>Two capitalised words in a row.</summary>
    FullName = 2,

    /// <summary>A capitalised word after a preposition of place.</summary>
    Place = 4,

    /// <summary>A number, in digits or as a word.</summary>
    Number = 8,

    /// <summary>A number of percent.</summary>
    Percentage = 16,

    /// <summary>A number with a currency.</summary>
    Money = 32,

    /// <summary>A year, month or day of the week.</summary>
    Time = 64,

    /// <summary>A title or a word in quotation marks.</summary>
    Quoted = 128,

    /// <summary>The name of a country.</summary>
    Country = 256,

    /// <summary>The name of a state of the United States.</summary>
    State = 512,
}

/// <summary>Reads shapes off a sentence, and says how well they are what a question wants.</summary>
internal static class AnswerShapes
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    private static readonly WordTable Numbers = WordList.Table("Answers.Asking.number-words.txt");
    private static readonly WordTable Times = WordList.Table("Answers.Asking.time-words.txt");
    private static readonly WordTable Places = WordList.Table("Answers.Asking.place-prepositions.txt");

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">Its text.</param>
    /// <param name="words">Its words, by number, as <see cref="Terms"/> reads them.</param>
    /// <param name="question">What it need not say again.</param>
    /// <param name="stems">The term of each word.</param>
    /// <param name="names">Words that are names elsewhere: a sentence's first word counts as one only if it is among them.</param>
    /// <param name="wanted">What kind of answer is looked for.</param>
    public static SentenceContent Read(
        ReadOnlySpan<char> sentence, ReadOnlySpan<int> words, QuestionTerms question, ReadOnlySpan<int> stems, HashSet<int> names,
        WantedAnswer wanted)
    {
        var content = new SentenceContent(words.Length);
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(sentence, buffer);
        var places = new NamedPlaces();
        bool afterCapital = false, afterNewCapital = false, afterPlace = false;
        for (var i = 0; i < words.Length && terms.Next(); i++)
        {
            var shape = AnswerShape.None;
            var first = sentence[terms.Start];
            var term = stems[words[i]];
            var isNew = question.Slots.Of(term) < 0;
            var isCapital = char.IsUpper(first) && !StopWords.Contains(terms.Folded);
            if (isCapital)
            {
                shape |= (isNew || afterNewCapital) && afterCapital ? AnswerShape.FullName : AnswerShape.None;
                shape |= isNew && (i > 0 || names.Contains(words[i])) ? AnswerShape.Name : AnswerShape.None;
                shape |= places.Next(terms.Folded, isNew);
                shape |= isNew && afterPlace ? AnswerShape.Place : AnswerShape.None;
            }
            else
            {
                places = default;
            }

            if (isNew && (char.IsAsciiDigit(first) || Numbers.Contains(terms.Folded)))
            {
                shape |= AnswerShape.Number | Unit(sentence, terms.Start, terms.End);
                shape |= int.TryParse(terms.Folded, out var number) && number is >= FirstYear and <= LastYear
                    ? AnswerShape.Time
                    : AnswerShape.None;
            }

            if (isNew)
            {
                shape |= IsQuoted(sentence, terms.Start) ? AnswerShape.Quoted : AnswerShape.None;
                shape |= Times.Contains(terms.Folded) ? AnswerShape.Time : AnswerShape.None;
                content.Words.Add(term);
                _ = Fit(shape, wanted) > 0 && content.Answers.Add(term);
            }

            (afterCapital, afterNewCapital) = (isCapital, isCapital && isNew);
            afterPlace = Places.Contains(terms.Folded) || (afterPlace && terms.Folded is "the");
            content.Shape |= shape;
        }

        return content;
    }

    /// <summary>How well a sentence's shapes are what is wanted, 0 to 1.</summary>
    public static double Fit(AnswerShape shape, WantedAnswer wanted) => wanted switch
    {
        WantedAnswer.Name => Best(shape, AnswerShape.FullName, AnswerShape.Name),
        WantedAnswer.Place => Best(shape, AnswerShape.Place, AnswerShape.Name),
        WantedAnswer.Country => Best(shape, AnswerShape.Country, AnswerShape.None),
        WantedAnswer.State => Best(shape, AnswerShape.State, AnswerShape.Place),
        WantedAnswer.Thing => Best(shape, AnswerShape.Name | AnswerShape.Quoted, AnswerShape.FullName),
        WantedAnswer.Time => Best(shape, AnswerShape.Time, AnswerShape.Number),
        WantedAnswer.Count => Best(shape, AnswerShape.Number, AnswerShape.Time),
        WantedAnswer.Percentage => Best(shape, AnswerShape.Percentage, AnswerShape.Number),
        WantedAnswer.Money => Best(shape, AnswerShape.Money, AnswerShape.Percentage | AnswerShape.Number),
        _ => 0,
    };

    private static double Best(AnswerShape shape, AnswerShape whole, AnswerShape half) =>
        (shape & whole) != 0 ? 1 : (shape & half) != 0 ? 0.5 : 0;

    private static bool IsQuoted(ReadOnlySpan<char> sentence, int start) =>
        start > 0 && sentence[start - 1] is '"' or '“' or '‘' && (start == 1 || char.IsWhiteSpace(sentence[start - 2]));

    private static AnswerShape Unit(ReadOnlySpan<char> sentence, int start, int end)
    {
        if (start > 0 && sentence[start - 1] is '$' or '£' or '€' or '¥')
        {
            return AnswerShape.Money;
        }

        var after = sentence[end..].TrimStart();
        return after.StartsWith("%") || after.StartsWith("percent") || after.StartsWith("per cent") ? AnswerShape.Percentage
            : after.StartsWith("dollars") || after.StartsWith("euros") || after.StartsWith("pounds") ? AnswerShape.Money
            : AnswerShape.None;
    }
}
