namespace Bot.Discord;

/// <summary>Answers what Discord posts to the bot's own address, its "interactions endpoint URL". Keeps nothing between two
/// requests but the ids of long buttons. Thread-safe.</summary>
public interface IInteractionsEndpoint
{
    /// <param name="signature">The header X-Signature-Ed25519, or null.</param>
    /// <param name="timestamp">The header X-Signature-Timestamp, or null.</param>
    /// <param name="body">The body as it came; what it weighs is the caller's to limit.</param>
    InteractionResponse Answer(string? signature, string? timestamp, byte[] body);
}

/// <summary>What Discord gets back.</summary>
/// <param name="Status">200; 401 where Discord did not sign the request, 400 where it cannot be read.</param>
/// <param name="Json">The body, or null where there is none.</param>
public sealed record InteractionResponse(int Status, string? Json);
