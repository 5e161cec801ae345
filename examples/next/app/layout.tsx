import { paper } from 'example-articles';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import 'news-article/react';
import 'news-article/themes/digital.css';
import 'news-article/themes/article-body.css';
import 'example-articles/site.css';
import './theme.css';

export const metadata: Metadata = {
  metadataBase: new URL(paper.origin),
  icons: 'data:,',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header className="masthead">
          <Link href="/">{paper.name}</Link>
          <p>{paper.motto}</p>
        </header>
        <main>{children}</main>
        <footer className="colophon">
          {paper.name} is a made-up newspaper. Its towns and people do not exist.
        </footer>
      </body>
    </html>
  );
}
