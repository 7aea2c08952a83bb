using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Answers;

namespace Bot.Chat.Tests;

public sealed class PassageBlocksTests
{
    [Theory]
    [InlineData("“The bridge will close in May,” the president said.", "the president")]
    [InlineData("“The bridge will close in May,” Berg said.", "President")]
    [InlineData("“The bridge will close in May,” she said.", "President")]
    public void Of_Quotation_ShowsWhatTheTextCallsTheSpeaker(string sentence, string description)
    {
        var document = Document.Read(new Article("bridge", $"President Anna Berg came to the town hall.\n\n{sentence}"));
        var quote = Assert.Single(document.Statements);

        var block = PassageBlocks.Of(new Passage(document, quote.Whole, [], quote));

        Assert.Equal(("Anna Berg", description), (block.Speaker?.Name, block.Speaker?.Description));
    }

    [Theory]
    [InlineData("Anna Berg: “The bridge will close in May.”", null)]
    [InlineData("Anna Berg said: “The bridge will close in May.”", "said:")]
    public void Of_Quotation_ShowsTheWordsThatSaySo(string sentence, string? cue)
    {
        var document = Document.Read(new Article("bridge", sentence));
        var quote = Assert.Single(document.Statements);

        Assert.Equal(cue, PassageBlocks.Of(new Passage(document, quote.Whole, [], quote)).Speaker?.Cue);
    }
}
