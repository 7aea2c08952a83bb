using Bot.Tests.Shared;
using static Bot.News.Tests.Summaries.SummaryCases;

namespace Bot.News.Tests.Summaries;

/// <summary>Cookie banners, invitations to read more, captions and promotions are in no summary, wherever they stand.</summary>
public sealed class FurnitureTests
{
    private static readonly string[] News =
    [
        "The north has had its wettest week of the year, the weather service said on Monday.",
        "Farmers of the north fear for the harvest, and the price of wheat rose by a tenth.",
        "The river Lune broke its banks at Norvale, and 200 people left their houses.",
    ];

    public static TheoryData<string> Lines => [.. TableFile.Lines("Summaries/furniture.txt")];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Summary_OfAPageWithFurniture_HasTheNewsAlone(string furniture)
    {
        for (var place = 0; place <= News.Length; place++)
        {
            var text = string.Join("\n\n", [.. News[..place], furniture, .. News[place..]]);
            var document = Document.Read(Article("n", "Rain in the north", "2022-01-01", text));

            var shown = Bot.News.Summaries.Summary.Of(document, News.Length + 2).Select(span => span.In(text).ToString());

            Assert.Equal(News, shown);
        }
    }
}
