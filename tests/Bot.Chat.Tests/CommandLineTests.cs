using Bot.Chat.Replies;

namespace Bot.Chat.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("/who-said we don't seek a war", "who-said", "words=we don't seek a war")]
    [InlineData("/who-said \"we don't seek a war\"", "who-said", "words=\"we don't seek a war\"")]
    [InlineData("/WHO-SAID all is well", "who-said", "words=all is well")]
    [InlineData("  /who-said   all   is well ", "who-said", "words=all is well")]
    [InlineData("/who-said all is well by:Trump", "who-said", "by=Trump|words=all is well")]
    [InlineData("/who-said all is well by:Donald Trump", "who-said", "by=Donald Trump|words=all is well")]
    [InlineData("/who-said by:Trump all is well", "who-said", "by=Trump|words=all is well")]
    [InlineData("/who-said by: Trump all is well", "who-said", "by=Trump|words=all is well")]
    [InlineData("/who-said by:\"Donald Trump\" all is well", "who-said", "by=Donald Trump|words=all is well")]
    [InlineData("/who-said all is well by:Donald Trump outlet:ABC News", "who-said", "by=Donald Trump|outlet=ABC News|words=all is well")]
    [InlineData("/who-said words:\"he said \"\"no\"\"\" by:Zarif", "who-said", "by=Zarif|words=he said \"no\"")]
    [InlineData("/who-said Trump: all is well", "who-said", "words=Trump: all is well")]
    [InlineData("/who-said BY:Trump all is well", "who-said", "by=Trump|words=all is well")]
    [InlineData("/summary", "summary", "")]
    [InlineData("/summary irbil length:short", "summary", "about=irbil|length=short")]
    [InlineData("/summary length:short irbil", "summary", "about=irbil|length=short")]
    [InlineData("/quotes Javad Zarif about:war and peace", "quotes", "about=war and peace|by=Javad Zarif")]
    [InlineData("/quotes by:Javad Zarif about:war", "quotes", "about=war|by=Javad Zarif")]
    [InlineData("/ask since:2022-03-01 how many missiles", "ask", "question=how many missiles|since=2022-03-01")]
    [InlineData("/ask what happened since: 2022-03-01", "ask", "question=what happened|since=2022-03-01")]
    [InlineData("/ask how many outlet:CNN", "ask", "outlet=CNN|question=how many")]
    [InlineData("how many missiles hit", "ask", "question=how many missiles hit")]
    [InlineData("/about", "about", "")]
    [InlineData("/help me", "help", "")]
    public void Read_TypedLine_GivesInvocation(string line, string command, string options)
    {
        var (invocation, refusal) = CommandLine.Read(line, CommandCatalogue.Standard);

        Assert.Null(refusal);
        Assert.Equal(command, invocation!.Command);
        Assert.Equal(options, string.Join('|', invocation.Options.Select(o => $"{o.Key}={o.Value}")));
    }

    [Theory]
    [InlineData("", "Ask me something. /help shows how.")]
    [InlineData("   \t ", "Ask me something. /help shows how.")]
    [InlineData("/", "Ask me something. /help shows how.")]
    [InlineData("/whosaid x", "There is no command /whosaid.|Did you mean /who-said?")]
    [InlineData("/sumary", "There is no command /sumary.|Did you mean /summary?")]
    [InlineData("/weather in Irbil", "There is no command /weather.|/help lists them all.")]
    [InlineData("/who-said by:Trump by:Zarif war", "\"by\" is there twice.|For example: /who-said we don't seek a war")]
    [InlineData("/quotes by:\"Zarif\" war", "I do not know where \"war\" belongs; put values of several words in quotes.|For example: /quotes by:Zarif")]
    public void Read_BadLine_IsRefusedWithWhatToDo(string line, string reply)
    {
        var (invocation, refusal) = CommandLine.Read(line, CommandCatalogue.Standard);

        Assert.Null(invocation);
        Assert.Equal(ReplyTone.Refusal, refusal!.Tone);
        Assert.Equal(reply, string.Join('|', refusal.Blocks.Cast<TextBlock>().Select(block => block.PlainText)));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("two words")]
    [InlineData("a \"quoted\" word")]
    [InlineData("by:nobody page:2")]
    [InlineData("\"")]
    public void ToLine_AnyValue_IsReadBack(string value)
    {
        var invocation = Invocation.Of("quotes", ("by", value), ("page", "2"));

        var (read, _) = CommandLine.Read(invocation.ToLine(), CommandCatalogue.Standard);

        Assert.Equal(invocation.Command, read!.Command);
        Assert.Equal(invocation.Options, read.Options);
    }
}
