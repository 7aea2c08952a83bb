namespace Bot.News.Tests.Reading;

/// <summary>Random damage to a document: bytes changed, cut, doubled, moved.</summary>
internal static class Mutation
{
    private static readonly byte[] Likely = [.. "<>&;\"'/=![]-{}:,\\"u8, 0, 0xFF, 0xC3, 0x80];

    public static byte[] Of(byte[] document, Random random)
    {
        var bytes = new List<byte>(document);
        for (var left = random.Next(1, 12); left > 0 && bytes.Count > 1; left--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, Likely[random.Next(Likely.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
