using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Live;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Replies;
using Bot.Discord.Tests.Text;
using Bot.News.Index;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Live;

public sealed class HostileOptionTests
{
    private static readonly ChatChannel Channel = new("discord:1/2", AskerMayManage: true);

    [Fact]
    public void Answer_HostileTextInAnyOption_PingsNobodyAndBringsNothingToLife()
    {
        // Without articles a reply is little more than what was typed.
        var buttons = new ButtonIds();
        var desk = new NewsDesk(new NewsIndex(), TimeProvider.System, "1", follows: new MemoryFollowStore());
        var answers = new InteractionAnswers(
            new DiscordOptions { Token = LoopbackDiscord.Token }, desk, new MessageWriter(buttons), buttons, NullLogger<InteractionAnswers>.Instance);
        foreach (var text in HostileText.Payloads.Concat(HostileText.Naughty))
        {
            foreach (var definition in CommandCatalogue.Standard.Definitions)
            {
                var required = definition.Options.Where(option => option.IsRequired).Select(option => (option.Name, (string?)"bridge"));
                foreach (var option in definition.Options)
                {
                    var invocation = Invocation.Of(definition.Name, [.. required.Where(other => other.Name != option.Name), (option.Name, text)]);

                    var message = answers.ToCommand(invocation, Channel, isPrivate: true);

                    TrafficRules.AssertHolds(new RecordedRequest("POST", "/api/v10/interactions/1/token/callback", RawCallback.Saying(message, isPrivate: true), null, 200, null));
                    Assert.All(message.Embeds, embed => MessageRules.AssertOnlyOurMarkup(embed, text));
                }
            }
        }
    }
}
