using Bot.Chat;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Replies;

public sealed class ButtonIdsTests
{
    private readonly ButtonIds _ids = new();

    [Fact]
    public void IdOf_ShortLine_IsKnownAfterARestart()
    {
        var id = _ids.IdOf(Invocation.Of("quotes", ("by", "Javad \"Z\" Zarif")));

        Assert.Equal(new ButtonAction("/quotes by:\"Javad \"\"Z\"\" Zarif\"", ButtonEffect.Answer), new ButtonIds().Read(id));
    }

    [Fact]
    public void IdOf_NextPage_TurnsThePage()
    {
        Assert.Equal(ButtonEffect.TurnPage, _ids.Read(_ids.IdOf(Invocation.Of("quotes", ("by", "Zarif"), ("page", "2"))))!.Value.Effect);
    }

    [Fact]
    public void ShareIdOf_Invocation_ShowsEveryone()
    {
        var invocation = Invocation.Of("quotes", ("by", "Zarif"));

        Assert.Equal(new ButtonAction(invocation.ToLine(), ButtonEffect.ShowEveryone), _ids.Read(_ids.ShareIdOf(invocation)));
    }

    [Theory]
    [InlineData("I think that the government should have told the people of this country the truth about the state of its finances a long time ago, and it did not")]
    [InlineData("Мы не стремимся к эскалации или войне, но будем защищать себя от любой агрессии, сказал министр")]
    [InlineData("a \"quoted\" \"\" \ud83d\ude00 😀 \u0001 text that is long enough to be packed, with all that may stand in a line: page:2 by:\"x\"")]
    public void IdOf_LongQuestion_IsKnownAfterARestart(string question)
    {
        var invocation = Invocation.Of("who-said", ("words", question), ("page", "2"));

        var id = _ids.IdOf(invocation);

        Assert.InRange(id.Length, 1, 100);
        Assert.Equal(new ButtonAction(invocation.ToLine(), ButtonEffect.TurnPage), new ButtonIds().Read(id));
    }

    [Theory]
    [InlineData("^")]
    [InlineData("^一")]
    [InlineData("^abc")]
    [InlineData("^一丁丂")]
    [InlineData("^\u8E00")]
    public void Read_PackedByNobody_IsNothing(string id)
    {
        Assert.Null(_ids.Read(id));
    }

    [Fact]
    public void Pack_AnyText_IsUnpackedToTheLetter()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => HostileText.Payloads[random.Next(HostileText.Payloads.Count)][..1]));
            text = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

            Assert.Equal(text, PackedText.Unpack(PackedText.Pack(text)));
        }
    }

    [Fact]
    public void IdOf_LineThatIsTooLongEvenPacked_IsKeptForAWhile()
    {
        var invocation = Invocation.Of("ask", ("question", Noise(0)), ("page", "3"));

        var id = _ids.IdOf(invocation);

        Assert.InRange(id.Length, 1, 100);
        Assert.Equal(new ButtonAction(invocation.ToLine(), ButtonEffect.TurnPage), _ids.Read(id));
        Assert.Null(new ButtonIds().Read(id));
    }

    [Fact]
    public void IdOf_TooManyLongLines_ForgetsTheOldest()
    {
        var first = _ids.IdOf(Long(0));
        for (var number = 1; number <= 5000; number++)
        {
            _ids.IdOf(Long(number));
        }

        Assert.Null(_ids.Read(first));
        Assert.NotNull(_ids.Read(_ids.IdOf(Long(5000))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("#ABC")]
    [InlineData("=x")]
    public void Read_UnknownId_IsNothing(string id)
    {
        Assert.Null(_ids.Read(id));
    }

    private static Invocation Long(int number) => Invocation.Of("ask", ("question", Noise(number)));

    private static string Noise(int number) => Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData([(byte)number, (byte)(number >> 8)]).SelectMany(one => new[] { one, (byte)(one ^ 0x5A), (byte)(one * 7) }).ToArray());
}
